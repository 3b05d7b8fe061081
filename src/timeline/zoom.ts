import {
  dayNumber,
  daysInMonth,
  isoDay,
  parseCalendarDate,
  type CalendarDate,
  type DayRange,
} from '../model/calendarDate.ts';

/** The closest zoom, in days: two weeks, so that days keep their labels. */
export const SHORTEST_RANGE_DAYS = 14;

/** How much one press of `+` or `-` changes the range. */
export const ZOOM_STEP = 1.6;

/** Share of the range by which one press of Shift + arrow pans. */
export const PAN_STEP = 0.25;

/** `from` and `to` of the address; null: the end of the span. */
export interface RangeDates {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

const lengthOf = (range: DayRange): number => range.last + 1 - range.first;

/** Range of `days` days (whole, at least the shortest) that starts near `first` and lies within `span`. */
function fitted(first: number, days: number, span: DayRange): DayRange {
  const length = Math.min(
    lengthOf(span),
    Math.max(Math.min(SHORTEST_RANGE_DAYS, lengthOf(span)), Math.round(days)),
  );
  const start = Math.min(Math.max(Math.round(first), span.first), span.last + 1 - length);
  return { first: start, last: start + length - 1 };
}

/** Zooms about a day that keeps its place; `factor` above 1 zooms in. */
export function zoomRange(
  range: DayRange,
  span: DayRange,
  by: { readonly factor: number; readonly anchorDay?: number },
): DayRange {
  const length = lengthOf(range);
  const anchor = Math.min(
    Math.max(by.anchorDay ?? range.first + length / 2, range.first),
    range.last + 1,
  );
  const days = Math.max(length / by.factor, SHORTEST_RANGE_DAYS);
  const share = (anchor - range.first) / length;
  return fitted(anchor - share * days, days, span);
}

/** Moves the range by days (positive: later) as far as the span goes; its length stays. */
export function panRange(range: DayRange, span: DayRange, days: number): DayRange {
  return fitted(range.first + days, lengthOf(range), span);
}

/** True where nothing is zoomed: the range is the whole span. */
export function isWholeSpan(range: DayRange, span: DayRange): boolean {
  return range.first <= span.first && range.last >= span.last;
}

/** Shortest writing of a day that starts a range: its year, its month or itself. */
function writtenStart(day: number): CalendarDate {
  const iso = isoDay(day);
  if (iso.endsWith('-01-01')) return iso.slice(0, 4);
  return iso.endsWith('-01') ? iso.slice(0, 7) : iso;
}

/** Shortest writing of a day that ends a range: its year, its month or itself. */
function writtenEnd(day: number): CalendarDate {
  const iso = isoDay(day);
  if (iso.endsWith('-12-31')) return iso.slice(0, 4);
  const next = isoDay(day + 1);
  return next.endsWith('-01') ? iso.slice(0, 7) : iso;
}

/** `from` and `to` of a range: years or months where the ends are theirs, days otherwise, null at the span's ends. */
export function datesOfRange(range: DayRange, span: DayRange): RangeDates {
  return {
    from: range.first <= span.first ? null : writtenStart(range.first),
    to: range.last >= span.last ? null : writtenEnd(range.last),
  };
}

export type RangeEnd = 'start' | 'end';
export type RangeStep = 'quarter' | 'year' | 'outermost' | 'innermost';

/** First day of the month that lies `months` after the one of `day`. */
function monthStart(day: number, months: number): number {
  const parts = parseCalendarDate(isoDay(day));
  const index = (parts?.year ?? 1970) * 12 + (parts?.month ?? 1) - 1 + months;
  return dayNumber(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** Start of the quarter after (or before) a boundary that is not itself counted. */
function nextBoundary(day: number, direction: 1 | -1, months: 3 | 12): number {
  const month = Number(isoDay(day).slice(5, 7)) - 1;
  const offset = month % months;
  const floor = monthStart(day, -offset);
  if (direction === 1) return monthStart(floor, months);
  return floor < day ? floor : monthStart(floor, -months);
}

/**
 * Moves one end of the range as the grips of the strip do: to the next quarter or year, or as far
 * out or in as it goes. `direction` 1: later. The other end stays where it is.
 */
export function moveRangeEnd(
  range: DayRange,
  span: DayRange,
  move: { readonly end: RangeEnd; readonly step: RangeStep; readonly direction: 1 | -1 },
): DayRange {
  const isStart = move.end === 'start';
  const innermost = isStart
    ? range.last + 1 - SHORTEST_RANGE_DAYS
    : range.first + SHORTEST_RANGE_DAYS;
  const outermost = isStart ? span.first : span.last + 1;
  const boundary = isStart ? range.first : range.last + 1;
  const wanted =
    move.step === 'outermost'
      ? outermost
      : move.step === 'innermost'
        ? innermost
        : nextBoundary(boundary, move.direction, move.step === 'quarter' ? 3 : 12);
  return isStart
    ? { first: Math.max(span.first, Math.min(wanted, innermost)), last: range.last }
    : { first: range.first, last: Math.min(span.last, Math.max(wanted, innermost) - 1) };
}

/** Range whose one end was dragged to a day; ends snap to the start of a month when the days shown are too many to hit one. */
export function dragRangeEnd(
  range: DayRange,
  span: DayRange,
  to: { readonly end: RangeEnd; readonly day: number; readonly snapsToMonth: boolean },
): DayRange {
  const day = Math.round(to.day);
  const boundary = to.snapsToMonth ? nearestMonthStart(day) : day;
  if (to.end === 'start') {
    const latest = range.last + 1 - SHORTEST_RANGE_DAYS;
    return { first: Math.max(span.first, Math.min(boundary, latest)), last: range.last };
  }
  const earliest = range.first + SHORTEST_RANGE_DAYS;
  return { first: range.first, last: Math.min(span.last, Math.max(boundary, earliest) - 1) };
}

function nearestMonthStart(day: number): number {
  const parts = parseCalendarDate(isoDay(day));
  const isLate = (parts?.day ?? 1) > daysInMonth(parts?.year ?? 1970, parts?.month ?? 1) / 2;
  return monthStart(day, isLate ? 1 : 0);
}
