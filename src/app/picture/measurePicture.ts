import { estimateTextPx } from '../../timeline/measureText.ts';
import type { MeasureText } from '../../timeline/scene.ts';
import { PICTURE_SANS } from './palette.ts';

let canvas: CanvasRenderingContext2D | null = null;

/** Width in px of a text in a CSS font; estimated where there is no canvas. */
export function widthInFont(text: string, font: string): number {
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return estimateTextPx(text, false) * (Number.parseFloat(font) / 12.5 || 1);
  canvas.font = font;
  return canvas.measureText(text).width;
}

/** Measures labels in the font of a picture. One function, so that the layout remembers widths. */
export const measurePicture: MeasureText = (text, isBold) =>
  widthInFont(text, `${isBold ? '700' : '400'} 12.5px ${PICTURE_SANS}`);
