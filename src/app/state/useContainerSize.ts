import { useCallback, useState, type RefCallback } from 'react';

/** Inner size of the product's root, in rem, so that larger text counts as less room. */
export interface ContainerSize {
  readonly widthRem: number;
  /** Height of the frame or window when first measured: an embed that grows with its content would otherwise flicker between views. */
  readonly heightRem: number;
}

/**
 * phone: under 30 rem; compact: under 47.5; full: under 68.75; wide: from there. The same numbers
 * as the container queries in ui/theme.css.
 */
export type Layout = 'phone' | 'compact' | 'full' | 'wide';

/** The layout for a width in rem. */
export function layoutFor(widthRem: number): Layout {
  if (widthRem < 30) return 'phone';
  if (widthRem < 47.5) return 'compact';
  return widthRem < 68.75 ? 'full' : 'wide';
}

/** Measures the element that takes the ref; null until it has been measured, as on the server. */
export function useContainerSize(): readonly [RefCallback<HTMLElement>, ContainerSize | null] {
  const [size, setSize] = useState<ContainerSize | null>(null);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = (): void => {
      // A frame that is not shown yet has no size, and must not choose a view by it.
      if (element.clientWidth === 0) return;
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const widthRem = element.clientWidth / remPx;
      setSize((last) =>
        last?.widthRem === widthRem
          ? last
          : { widthRem, heightRem: last?.heightRem ?? innerHeight / remPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      removeEventListener('resize', measure);
    };
  }, []);
  return [ref, size];
}
