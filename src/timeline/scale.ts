import type { DayRange } from '../model/calendarDate.ts';
import type { TimeScale } from './scene.ts';

/** A scale that shows the whole of `range` between `x` and `x + width` (px). */
export function timeScale(range: DayRange, x: number, width: number): TimeScale {
  return { range, x, width, pxPerDay: width / (range.last + 1 - range.first) };
}

/** X (px) of the start of a day; fractions of a day are allowed (`day + 0.5` is its noon). */
export function xOfDay(scale: TimeScale, day: number): number {
  return scale.x + (day - scale.range.first) * scale.pxPerDay;
}

/** Day number with its fraction at an x (px), also outside the range. */
export function dayAtX(scale: TimeScale, x: number): number {
  return scale.range.first + (x - scale.x) / scale.pxPerDay;
}

/** To a tenth of a pixel: finer is not visible and only makes the document larger. */
export function roundPx(value: number): number {
  return Math.round(value * 10) / 10;
}
