import { parseCalendarDate, type CalendarDate, type MilestoneDate } from './calendarDate.ts';
import { fill, type Words } from './words.ts';

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

export const ENGLISH_DATES = {
  dates: {
    monthsInDate: MONTHS,
    months: MONTHS,
    first: '1',
    day: '{day} {month}',
    days: '{first}–{last} {month}',
    withYear: '{date} {year}',
    year: '{year}',
    range: '{first} – {last}',
    dayUnknown: 'day not known',
    monthUnknown: 'day and month not known',
  },
} as const satisfies Partial<Words>;

/** The words that dates need. */
type DatesIn = Pick<Words, 'dates'>;

/** long: "9–10 October 2014"; short: "9–10 Oct 2014". */
export type DateStyle = 'long' | 'short';

/** Name of a month (1–12), in full or its first three letters; empty for another number. */
export function monthName(month: number, style: DateStyle = 'long'): string {
  return monthOf(month, style, MONTHS);
}

function monthOf(month: number, style: DateStyle, names: readonly string[]): string {
  const name = names[month - 1] ?? '';
  return style === 'long' ? name : name.slice(0, 3);
}

interface DayOfMonth {
  readonly month: number;
  readonly day: number;
}

function dayNumber({ day }: DayOfMonth, { dates }: DatesIn): string | number {
  return day === 1 ? dates.first : day;
}

/** "24 July", "9–10 October": without its year. */
function daysInWords(
  first: DayOfMonth,
  last: DayOfMonth,
  { words, style }: { readonly words: DatesIn; readonly style: DateStyle },
): string {
  const { dates } = words;
  const month = monthOf(last.month, style, dates.monthsInDate);
  const day = dayNumber(last, words);
  if (first.month !== last.month) {
    return fill(dates.range, {
      first: daysInWords(first, first, { words, style }),
      last: fill(dates.day, { day, month }),
    });
  }
  return first.day === last.day
    ? fill(dates.day, { day, month })
    : fill(dates.days, { first: dayNumber(first, words), last: day, month });
}

/**
 * A calendar date as it is, nothing added: "24 July 2003", "September 2014", "2016". What is no
 * date comes back as it stands.
 */
export function calendarDateInWords(
  date: CalendarDate,
  style: DateStyle = 'long',
  words: DatesIn = ENGLISH_DATES,
): string {
  const parts = parseCalendarDate(date);
  if (!parts) return date;
  const { year, month, day } = parts;
  const { dates } = words;
  if (month === null) return fill(dates.year, { year });
  const at = { month, day: day ?? 0 };
  const known =
    day === null ? monthOf(month, style, dates.months) : daysInWords(at, at, { words, style });
  return fill(dates.withYear, { date: known, year });
}

/**
 * When a milestone took place: "24 July 2003", "9–10 October 2014", "30 September – 4 October
 * 2013", "September 2014", "2016". The words hold plain spaces: components keep a date on one line.
 */
export function dateInWords(
  { start, end }: Pick<MilestoneDate, 'start' | 'end'>,
  style: DateStyle = 'long',
  words: DatesIn = ENGLISH_DATES,
): string {
  const [first, last] = [start, end ?? start].map(parseCalendarDate);
  if (end === null || start === end) return calendarDateInWords(start, style, words);
  if (first?.day == null || last?.day == null || first.year !== last.year) {
    return fill(words.dates.range, {
      first: calendarDateInWords(start, style, words),
      last: calendarDateInWords(end, style, words),
    });
  }
  const days = daysInWords(first as DayOfMonth, last as DayOfMonth, { words, style });
  return fill(words.dates.withYear, { date: days, year: last.year });
}

/** What the date leaves open: "day not known", "day and month not known"; empty for a full date. */
export function unknownPartOfDate(
  { precision }: Pick<MilestoneDate, 'precision'>,
  { dates }: DatesIn = ENGLISH_DATES,
): string {
  if (precision === 'month') return dates.dayUnknown;
  return precision === 'year' ? dates.monthUnknown : '';
}

/** The date with what it leaves open: "September 2014, day not known". */
export function fullDateInWords(date: MilestoneDate, words: DatesIn = ENGLISH_DATES): string {
  const open = unknownPartOfDate(date, words);
  const known = dateInWords(date, 'long', words);
  return open === '' ? known : `${known}, ${open}`;
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
