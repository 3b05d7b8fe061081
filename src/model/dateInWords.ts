import { parseCalendarDate, type CalendarDate, type MilestoneDate } from './calendarDate.ts';
import { capital } from './labels.ts';
import { inPageLanguage } from './say.ts';
import { fill, type DateWords, type Words } from './words.ts';

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

const FIRST_LETTERS = MONTHS.map((name) => name.slice(0, 3));

const DAYS = {
  day: '{day} {month}',
  days: '{first}–{last} {month}',
  withYear: '{date} {year}',
} as const;

export const ENGLISH_DATES = {
  dates: {
    ...DAYS,
    monthsInDate: MONTHS,
    months: MONTHS,
    first: '1',
    year: '{year}',
    range: '{first} – {last}',
    dayUnknown: 'day not known',
    monthUnknown: 'day and month not known',
    short: { ...DAYS, monthsInDate: FIRST_LETTERS, months: FIRST_LETTERS },
  },
} as const satisfies Partial<Words>;

/** The words that dates need. */
type DatesIn = Pick<Words, 'dates'>;

/** long: "9–10 October 2014"; short: "9–10 Oct 2014". */
export type DateStyle = 'long' | 'short';

const PAGE_DATES: DatesIn = inPageLanguage(ENGLISH_DATES);

const styled = ({ dates }: DatesIn, style: DateStyle): DateWords =>
  style === 'long' ? dates : { ...dates, ...dates.short };

/** Name of a month (1–12) that stands without a day, in full or short; empty for another number. */
export function monthName(month: number, style: DateStyle = 'long'): string {
  return styled(PAGE_DATES, style).months[month - 1] ?? '';
}

type DateSpan = Pick<MilestoneDate, 'start' | 'end'>;

interface DayOfMonth {
  readonly month: number;
  readonly day: number;
}

const dayNumber = ({ day }: DayOfMonth, dates: DateWords): string | number =>
  day === 1 ? dates.first : day;

/** "24 July", "9–10 October": without its year. */
function daysInWords(first: DayOfMonth, last: DayOfMonth, dates: DateWords): string {
  const month = dates.monthsInDate[last.month - 1] ?? '';
  const day = dayNumber(last, dates);
  if (first.month !== last.month) {
    return fill(dates.range, {
      first: daysInWords(first, first, dates),
      last: fill(dates.day, { day, month }),
    });
  }
  return first.day === last.day
    ? fill(dates.day, { day, month })
    : fill(dates.days, { first: dayNumber(first, dates), last: day, month });
}

/**
 * A calendar date as it is, nothing added: "24 July 2003", "September 2014", "2016". What is no
 * date comes back as it stands.
 */
export function calendarDateInWords(
  date: CalendarDate,
  style: DateStyle = 'long',
  words: DatesIn = PAGE_DATES,
): string {
  const parts = parseCalendarDate(date);
  if (!parts) return date;
  const dates = styled(words, style);
  const { year } = parts;
  if (parts.month === null) return fill(dates.year, { year });
  return fill(dates.withYear, { date: withoutYear(date, dates), year });
}

/** A day or month without its year: "24 July", "September". */
export function withoutYear(date: CalendarDate, dates: DateWords = PAGE_DATES.dates): string {
  const { month = null, day = null } = parseCalendarDate(date) ?? {};
  if (month === null) return date;
  if (day === null) return dates.months[month - 1] ?? '';
  return daysInWords({ month, day }, { month, day }, dates);
}

/** The days of a range that stays within a year, without that year; null for another range. */
function daysOfRange({ start, end }: DateSpan, dates: DateWords): string | null {
  const [first, last] = [start, end ?? start].map(parseCalendarDate);
  return first?.day == null || last?.day == null || first.year !== last.year
    ? null
    : daysInWords(first as DayOfMonth, last as DayOfMonth, dates);
}

/**
 * When a milestone took place: "24 July 2003", "9–10 October 2014", "30 September – 4 October
 * 2013", "September 2014", "2016". The words hold plain spaces: components keep a date on one line.
 */
export function dateInWords(
  span: DateSpan,
  style: DateStyle = 'long',
  words: DatesIn = PAGE_DATES,
): string {
  const { start, end } = span;
  if (end === null || start === end) return calendarDateInWords(start, style, words);
  const dates = styled(words, style);
  const days = daysOfRange(span, dates);
  if (days !== null) return fill(dates.withYear, { date: days, year: start.slice(0, 4) });
  return fill(dates.range, {
    first: calendarDateInWords(start, style, words),
    last: calendarDateInWords(end, style, words),
  });
}

/** What the date leaves open: "day not known", "day and month not known"; empty for a full date. */
export function unknownPartOfDate(
  { precision }: Pick<MilestoneDate, 'precision'>,
  { dates }: DatesIn = PAGE_DATES,
): string {
  if (precision === 'month') return dates.dayUnknown;
  return precision === 'year' ? dates.monthUnknown : '';
}

/** The date with what it leaves open: "September 2014, day not known". */
export function fullDateInWords(date: MilestoneDate, words: DatesIn = PAGE_DATES): string {
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
  if (start.month === null) return capital(open);
  if (start.day === null) return `${capital(withoutYear(date.start))}, ${open}`;
  return daysOfRange(date, PAGE_DATES.dates) ?? dateInWords(date);
}
