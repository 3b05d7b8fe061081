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
