import type { CalendarDate } from '../../model/calendarDate.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** The day on the reader's own calendar; the one place of the page that asks the clock for it. */
export function readersToday(now: Date = new Date()): CalendarDate {
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
