/**
 * Calendar dates as the sources give them: a day, a month or a year, never more exact than the
 * source. Everything is proleptic Gregorian and free of time zones; a day is counted as the whole
 * number of days since 1970-01-01.
 */

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type CalendarDate = string;

export type DatePrecision = 'day' | 'range' | 'month' | 'year';

/** When a milestone took place; `end` is set (to a day) only where the precision is `range`. */
export interface MilestoneDate {
  readonly start: CalendarDate;
  readonly end: CalendarDate | null;
  readonly precision: DatePrecision;
}

/** Whether the day, or each end of a range of days, is known. */
export function isKnownToTheDay({ precision }: MilestoneDate): boolean {
  return precision === 'day' || precision === 'range';
}

/** Both ends inclusive, in days since 1970-01-01. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

export interface DateParts {
  readonly year: number;
  /** 1–12, or null where only the year is known. */
  readonly month: number | null;
  /** 1–31, or null where no day is known. */
  readonly day: number | null;
}

/** Number of days of a month (1–12), leap years included. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Reads `YYYY[-MM[-DD]]`; null for another shape or a day that does not exist. */
export function parseCalendarDate(text: string): DateParts | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day };
}

function partsOf(date: CalendarDate): DateParts {
  const parts = parseCalendarDate(date);
  if (!parts) throw new RangeError(`not a calendar date: ${date}`);
  return parts;
}

/** Days since 1970-01-01 of a year, month (1–12) and day. */
export function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC, which is faster, takes the years 0 to 99 for those of the twentieth century.
  const ms =
    year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);
  return ms / DAY_MS;
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: number): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Day of the week of a day number, Monday = 0 … Sunday = 6. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function readDays(date: CalendarDate): DayRange {
  const { year, month, day } = partsOf(date);
  if (month === null) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const first = dayNumber(year, month, day ?? 1);
  return { first, last: day === null ? first + daysInMonth(year, month) - 1 : first };
}

/** Dates repeat, within a bundle and on every step of a zoom; there are not many different ones. */
const daysByDate = new Map<CalendarDate, DayRange>();

/** All days that a date may mean: one for a day, the whole month or year otherwise. Throws RangeError for what is no date. */
export function daysOf(date: CalendarDate): DayRange {
  const known = daysByDate.get(date);
  if (known) return known;
  const days = readDays(date);
  daysByDate.set(date, days);
  return days;
}

/** All possible days of a milestone's date, both inclusive. */
export function possibleDays({ start, end }: MilestoneDate): DayRange {
  const days = daysOf(start);
  return end === null ? days : { first: days.first, last: daysOf(end).last };
}

/**
 * A date in EDTF (ISO 8601-2), what is not known marked: `2003-07-24`, `2006-10-XX`, `2016-XX-XX`,
 * `2014-10-09/2014-10-10`. Unlike a bare "2006-10", no program takes a marked one for a day.
 */
export function edtfOf({ start, end }: MilestoneDate): string {
  const marked = (date: CalendarDate): string =>
    `${date}${'-XX'.repeat(3 - date.split('-').length)}`;
  return end === null ? marked(start) : `${marked(start)}/${marked(end)}`;
}

/** Whether two dates share no possible day. */
export function areApart(a: MilestoneDate, b: MilestoneDate): boolean {
  const [one, other] = [possibleDays(a), possibleDays(b)];
  return one.last < other.first || other.last < one.first;
}

/** Whether two dates of milestones are the same, in days and precision. */
export function isSameDate(a: MilestoneDate, b: MilestoneDate): boolean {
  return a.start === b.start && a.end === b.end;
}
