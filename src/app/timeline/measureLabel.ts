import { estimateTextPx } from '../../timeline/measureText.ts';
import type { MeasureText } from '../../timeline/scene.ts';

const measures = new Map<string, MeasureText>();

/**
 * Measures texts in the chart's label font (12.5 px of the given families). The same function for
 * the same families, so that what was measured is remembered; an estimate where there is no canvas.
 */
export function measureIn(fontFamily: string): MeasureText {
  const known = measures.get(fontFamily);
  if (known) return known;
  const context = document.createElement('canvas').getContext('2d');
  const measure: MeasureText = context
    ? (text, isBold) => {
        context.font = `${isBold ? '700 ' : ''}12.5px ${fontFamily}`;
        return context.measureText(text).width;
      }
    : estimateTextPx;
  measures.set(fontFamily, measure);
  return measure;
}
