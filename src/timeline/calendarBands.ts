import { utcMonth, type TimeInterval } from 'd3-time';
import type { DayRange } from '../model/calendarDate.ts';

const DAY_MS = 86_400_000;

/** Quarters of the year, beside D3's `utcYear`, `utcMonth`, `utcMonday` and `utcDay`. */
export const QUARTER: TimeInterval = utcMonth.every(3) ?? utcMonth;

/** A year, quarter, month, week or day of the calendar, in days since 1970-01-01. */
export interface CalendarBand {
  readonly first: number;
  /** Day after the last. */
  readonly end: number;
  /** Its beginning at 0:00 UTC. */
  readonly date: Date;
}

const dayOf = (date: Date): number => date.getTime() / DAY_MS;
const dateOf = (day: number): Date => new Date(day * DAY_MS);

/** The bands of an interval (one of D3's `utc…`) that reach into a range, in order. */
export function bandsIn(interval: TimeInterval, range: DayRange): readonly CalendarBand[] {
  const starts = interval.range(interval.floor(dateOf(range.first)), dateOf(range.last + 1));
  return starts.map((date) => ({
    first: dayOf(date),
    end: dayOf(interval.offset(date, 1)),
    date,
  }));
}
