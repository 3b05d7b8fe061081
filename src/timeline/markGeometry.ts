import type { MilestoneDate } from '../model/calendarDate.ts';
import {
  BAND_HEIGHT_PX,
  BAND_MIN_PX,
  BAR_FROM_PX,
  BAR_HEIGHT_PX,
  PLOT_INSET_PX,
} from './metrics.ts';
import { roundPx, xOfDay } from './scale.ts';
import type { ExtentBox, MarkForm, TimeScale } from './scene.ts';

/** A date as days, ready to be placed. */
export interface PlacedDays {
  readonly first: number;
  readonly last: number;
  readonly precision: MilestoneDate['precision'];
}

const isSoft = (days: PlacedDays): boolean =>
  days.precision === 'month' || days.precision === 'year';

/** Centre of a mark: noon of the (first) day, middle of a month or year, kept inside the plot. */
export function markX(days: PlacedDays, scale: TimeScale): number {
  const day = isSoft(days) ? (days.first + days.last + 1) / 2 : days.first + 0.5;
  const x = xOfDay(scale, day);
  return roundPx(Math.min(Math.max(x, scale.x), scale.x + scale.width));
}

const barPx = (days: PlacedDays, scale: TimeScale): number =>
  (days.last + 1 - days.first) * scale.pxPerDay;

/** Form of a date at a scale: several days look like one while their bar would hide behind the mark. */
export function markForm(days: PlacedDays, scale: TimeScale): MarkForm {
  if (isSoft(days)) return 'soft';
  return days.precision === 'range' && barPx(days, scale) > BAR_FROM_PX ? 'range' : 'day';
}

/** Bar or band of a mark at `x`, clipped to the plot; null for a day. */
export function markExtent(days: PlacedDays, scale: TimeScale, x: number): ExtentBox | null {
  const form = markForm(days, scale);
  if (form === 'day') return null;
  const plotLeft = scale.x - PLOT_INSET_PX;
  const plotRight = scale.x + scale.width + PLOT_INSET_PX;
  const isBar = form === 'range';
  const half = Math.max(barPx(days, scale), BAND_MIN_PX) / 2;
  const middle = xOfDay(scale, (days.first + days.last + 1) / 2);
  const start = isBar ? x : middle - half;
  const end = isBar ? xOfDay(scale, days.last + 1) : middle + half;
  const left = roundPx(Math.max(start, plotLeft));
  const right = roundPx(Math.min(end, plotRight));
  if (right <= left) return null;
  return {
    x: left,
    width: roundPx(right - left),
    height: isBar ? BAR_HEIGHT_PX : BAND_HEIGHT_PX,
    isStartIn: start >= plotLeft,
    isEndIn: end <= plotRight,
  };
}
