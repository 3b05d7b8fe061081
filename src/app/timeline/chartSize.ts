import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { estimateTextPx } from '../../timeline/measureText.ts';
import type { MeasureText } from '../../timeline/scene.ts';

/** Font of the chart's texts; both spacings in px of the scene, 0 unless the reader asks for more. */
export interface LabelFont {
  readonly family: string;
  readonly letterPx: number;
  readonly wordPx: number;
}

const measures = new Map<string, MeasureText>();

/** A canvas of its own for each font: to change the font costs more than to measure. */
function contextWith(font: string): CanvasRenderingContext2D | null {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = font;
  return context;
}

function plainMeasure(family: string): MeasureText {
  const regular = contextWith(`12.5px ${family}`);
  const bold = contextWith(`700 12.5px ${family}`);
  if (!regular || !bold) return estimateTextPx;
  return (text, isBold) => (isBold ? bold : regular).measureText(text).width;
}

/**
 * Measures texts in a font of 12.5 px. The same function for the same font, so that what was
 * measured is remembered; an estimate where there is no canvas.
 */
export function measureIn({ family, letterPx, wordPx }: LabelFont): MeasureText {
  const key = `${letterPx} ${wordPx} ${family}`;
  const known = measures.get(key);
  if (known) return known;
  const plain = plainMeasure(family);
  const measure: MeasureText =
    letterPx === 0 && wordPx === 0
      ? plain
      : (text, isBold) =>
          plain(text, isBold) + text.length * letterPx + (text.split(' ').length - 1) * wordPx;
  measures.set(key, measure);
  return measure;
}

/** Width of the chart's place, and how many px of the screen are one of the scene's. */
export interface ChartSize {
  /** In px of the scene: the real width divided by `scale`. */
  readonly widthPx: number;
  /** 1 at a root font of 16 px; larger text makes the whole drawing larger. */
  readonly scale: number;
  /** Font of the chart's texts, with the spacing that the reader asks for. */
  readonly font: LabelFont;
}

const ROOT_FONT_PX = 16;

function sizeOf(element: HTMLElement, probe: HTMLElement): ChartSize {
  const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const scale = (rootPx || ROOT_FONT_PX) / ROOT_FONT_PX;
  const style = getComputedStyle(probe);
  return {
    widthPx: Math.max(1, Math.floor(element.clientWidth / scale)),
    scale,
    font: {
      family: style.fontFamily,
      letterPx: (Number.parseFloat(style.letterSpacing) || 0) / scale,
      wordPx: (Number.parseFloat(style.wordSpacing) || 0) / scale,
    },
  };
}

function isSame(a: ChartSize | null, b: ChartSize): boolean {
  return (
    a?.widthPx === b.widthPx &&
    a.scale === b.scale &&
    a.font.family === b.font.family &&
    a.font.letterPx === b.font.letterPx &&
    a.font.wordPx === b.font.wordPx
  );
}

/** The size, and the two elements to be measured. */
export interface MeasuredChart {
  readonly place: RefObject<HTMLDivElement | null>;
  /** A text in the chart's font: it changes its width when font or spacing change. */
  readonly probe: RefObject<HTMLSpanElement | null>;
  /** Null until it has been measured. */
  readonly size: ChartSize | null;
}

/** Follows the width of the chart's place and the font of its texts. */
export function useChartSize(): MeasuredChart {
  const place = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const [size, setSize] = useState<ChartSize | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    const text = probe.current;
    if (!element || !text) return undefined;
    const measure = (): void => {
      const next = sizeOf(element, text);
      setSize((last) => (isSame(last, next) ? last : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    observer.observe(text);
    return () => observer.disconnect();
  }, []);
  return { place, probe, size };
}
