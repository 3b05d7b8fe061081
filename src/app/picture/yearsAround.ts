import type { Milestone } from '../../model/bundle.ts';
import { dayNumber, isoDay, possibleDays, type DayRange } from '../../model/calendarDate.ts';

const yearOf = (day: number): number => Number(isoDay(day).slice(0, 4));

/** Whole years around all days of the milestones; the given range where there are none. */
export function yearsAround(milestones: readonly Milestone[], otherwise: DayRange): DayRange {
  if (milestones.length === 0) return otherwise;
  const days = milestones.map(({ date }) => possibleDays(date));
  const first = yearOf(Math.min(...days.map((day) => day.first)));
  const last = yearOf(Math.max(...days.map((day) => day.last)));
  return { first: dayNumber(first, 1, 1), last: dayNumber(last, 12, 31) };
}
