import { parseCalendarDate, type CalendarDate, type MilestoneDate } from './calendarDate.ts';

/** Names of the months in full, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** long: "9–10 October 2014"; short: "9–10 Oct 2014". */
export type DateStyle = 'long' | 'short';

/** Name of a month (1–12), in full or its first three letters; empty for another number. */
export function monthName(month: number, style: DateStyle = 'long'): string {
  const name = MONTHS[month - 1] ?? '';
  return style === 'long' ? name : name.slice(0, 3);
}

/**
 * A calendar date as it is, nothing added: "24 July 2003", "September 2014", "2016". What is no
 * date comes back as it stands.
 */
export function calendarDateInWords(date: CalendarDate, style: DateStyle = 'long'): string {
  const parts = parseCalendarDate(date);
  if (!parts) return date;
  const { year, month, day } = parts;
  if (month === null) return String(year);
  const monthAndYear = `${monthName(month, style)} ${year}`;
  return day === null ? monthAndYear : `${day} ${monthAndYear}`;
}

function rangeInWords(start: CalendarDate, end: CalendarDate, style: DateStyle): string {
  const first = parseCalendarDate(start);
  const last = parseCalendarDate(end);
  const endInWords = calendarDateInWords(end, style);
  if (first?.day == null || first.month === null || last?.day == null || start === end) {
    return start === end ? endInWords : `${calendarDateInWords(start, style)} – ${endInWords}`;
  }
  if (first.year !== last.year) return `${calendarDateInWords(start, style)} – ${endInWords}`;
  if (first.month !== last.month) {
    return `${first.day} ${monthName(first.month, style)} – ${endInWords}`;
  }
  return `${first.day}–${endInWords}`;
}

/**
 * When a milestone took place: "24 July 2003", "9–10 October 2014", "30 September – 4 October
 * 2013", "September 2014", "2016". The words hold plain spaces: components keep a date on one line.
 */
export function dateInWords(date: MilestoneDate, style: DateStyle = 'long'): string {
  return date.end === null
    ? calendarDateInWords(date.start, style)
    : rangeInWords(date.start, date.end, style);
}

/** What the date leaves open: "day not known", "day and month not known"; empty for a full date. */
export function unknownPartOfDate(date: MilestoneDate): string {
  if (date.precision === 'month') return 'day not known';
  return date.precision === 'year' ? 'day and month not known' : '';
}

/** The date with what it leaves open: "September 2014, day not known". */
export function fullDateInWords(date: MilestoneDate): string {
  const open = unknownPartOfDate(date);
  return open === '' ? dateInWords(date) : `${dateInWords(date)}, ${open}`;
}

/**
 * The date under the heading of its year: "24 July", "9–10 October", "September, day not known",
 * "Day and month not known"; a range that leaves the year keeps both years.
 */
export function dateWithinYear(date: MilestoneDate): string {
  const start = parseCalendarDate(date.start);
  if (start === null) return date.start;
  const open = unknownPartOfDate(date);
  if (start.month === null) return open.charAt(0).toUpperCase() + open.slice(1);
  if (start.day === null) return `${monthName(start.month)}, ${open}`;
  const leavesYear = date.end !== null && !date.end.startsWith(String(start.year));
  const words = dateInWords(date);
  return leavesYear ? words : words.replace(new RegExp(` ${start.year}$`), '');
}
