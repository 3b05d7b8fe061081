import { estimateTextPx } from '../../timeline/measureText.ts';
import type { MeasureText } from '../../timeline/scene.ts';

/** Font of the chart's texts; both spacings in px of the scene, 0 unless the reader asks for more. */
export interface LabelFont {
  readonly family: string;
  readonly letterPx: number;
  readonly wordPx: number;
}

const measures = new Map<string, MeasureText>();

function plainMeasure(family: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return estimateTextPx;
  return (text, isBold) => {
    context.font = `${isBold ? '700 ' : ''}12.5px ${family}`;
    return context.measureText(text).width;
  };
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
