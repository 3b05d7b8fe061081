import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Width of the chart's place, and how many px of the screen are one of the scene's. */
export interface ChartSize {
  /** In px of the scene: the real width divided by `scale`. */
  readonly widthPx: number;
  /** 1 at a root font of 16 px; larger text makes the whole drawing larger. */
  readonly scale: number;
  /** Font families of the chart's texts, for measuring. */
  readonly fontFamily: string;
}

const ROOT_FONT_PX = 16;

function sizeOf(element: HTMLElement): ChartSize {
  const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const scale = (rootPx || ROOT_FONT_PX) / ROOT_FONT_PX;
  return {
    widthPx: Math.max(1, Math.floor(element.clientWidth / scale)),
    scale,
    fontFamily: getComputedStyle(element).fontFamily,
  };
}

const isSame = (a: ChartSize | null, b: ChartSize): boolean =>
  a !== null && a.widthPx === b.widthPx && a.scale === b.scale && a.fontFamily === b.fontFamily;

/** Follows the width of an element; null until it has been measured. */
export function useChartSize(): readonly [RefObject<HTMLDivElement | null>, ChartSize | null] {
  const ref = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<ChartSize | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => {
      const next = sizeOf(element);
      setSize((last) => (isSame(last, next) ? last : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
