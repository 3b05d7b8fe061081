import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { estimateTextPx } from '../../timeline/measureText.ts';
import type { MeasureText } from '../../timeline/scene.ts';

/** Font of the chart's texts in px of the scene; both spacings are 0 unless the reader asks for more. */
export interface LabelFont {
  readonly family: string;
  /** As it is drawn: a reader's own style sheet or least size may make it larger than it is set. */
  readonly sizePx: number;
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

function plainMeasure(family: string, sizePx: number): MeasureText {
  const regular = contextWith(`${sizePx}px ${family}`);
  const bold = contextWith(`700 ${sizePx}px ${family}`);
  if (!regular || !bold) return estimateTextPx;
  return (text, isBold) => (isBold ? bold : regular).measureText(text).width;
}

/**
 * Measures texts in a font. The same function for the same font, so that what was
 * measured is remembered; an estimate where there is no canvas.
 */
export function measureIn({ family, sizePx, letterPx, wordPx }: LabelFont): MeasureText {
  const key = `${sizePx} ${letterPx} ${wordPx} ${family}`;
  const known = measures.get(key);
  if (known) return known;
  const plain = plainMeasure(family, sizePx);
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

/** Size at which the chart sets its labels, in px of the scene. */
export const LABEL_PX = 12.5;

function fontOf(probe: SVGTextElement): LabelFont {
  const { fontFamily: family, letterSpacing, wordSpacing } = getComputedStyle(probe);
  const spacing = {
    letterPx: Number.parseFloat(letterSpacing) || 0,
    wordPx: Number.parseFloat(wordSpacing) || 0,
  };
  const asSet = { family, sizePx: LABEL_PX, ...spacing };
  const timesWider = probe.getComputedTextLength() / measureIn(asSet)(probe.textContent, false);
  // A canvas and a drawing differ by a hair; a translator may have taken the text away.
  return timesWider > 1.04 ? { ...asSet, sizePx: LABEL_PX * timesWider } : asSet;
}

function sizeOf(element: HTMLElement, probe: SVGTextElement): ChartSize {
  const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const scale = (rootPx || ROOT_FONT_PX) / ROOT_FONT_PX;
  return {
    widthPx: Math.max(1, Math.floor(element.clientWidth / scale)),
    scale,
    font: fontOf(probe),
  };
}

function isSame(a: ChartSize | null, b: ChartSize): boolean {
  return (
    a?.widthPx === b.widthPx &&
    a.scale === b.scale &&
    a.font.family === b.font.family &&
    a.font.sizePx === b.font.sizePx &&
    a.font.letterPx === b.font.letterPx &&
    a.font.wordPx === b.font.wordPx
  );
}

/** The size, and the two elements to be measured. */
export interface MeasuredChart {
  readonly place: RefObject<HTMLDivElement | null>;
  /** A text in the chart's font: it changes its width when font or spacing change. */
  readonly probe: RefObject<SVGTextElement | null>;
  /** Null until it has been measured. */
  readonly size: ChartSize | null;
}

/** Follows the width of the chart's place and the font of its texts. */
export function useChartSize(): MeasuredChart {
  const place = useRef<HTMLDivElement>(null);
  const probe = useRef<SVGTextElement>(null);
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
