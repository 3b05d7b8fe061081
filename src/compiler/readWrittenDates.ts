import {
  daysInMonth,
  daysOf,
  parseCalendarDate,
  type CalendarDate,
  type MilestoneDate,
} from '../model/calendarDate.ts';
import type { TimelineSpan } from '../model/bundle.ts';
import type { Names } from './names.ts';
import type { Findings, Located } from './readFields.ts';

const EXPECTED = 'a day such as 2003-07-24, a month 2014-09 or a year 2016';

/** The two readings of a date such as 4.3.2019, as far as they are days of the calendar. */
function readingsOf(text: string): string | undefined {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  const two = (part: string): string => part.padStart(2, '0');
  const readings = [
    `${year}-${two(second)}-${two(first)}`,
    `${year}-${two(first)}-${two(second)}`,
  ].filter((day) => parseCalendarDate(day));
  const [one] = readings;
  return one === undefined ? undefined : `write ${[...new Set(readings)].join(' or ')}`;
}

function hintFor(text: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return readingsOf(text);
  const [year, month] = [Number(match[1]), Number(match[2])];
  if (month < 1 || month > 12) return 'a year has months 01 to 12';
  return `month ${match[1]}-${match[2]} has ${daysInMonth(year, month)} days`;
}

/** Whether every day that a date may mean lies within the span. */
export function isWithinSpan(date: CalendarDate, span: TimelineSpan): boolean {
  const days = daysOf(date);
  return days.first >= daysOf(span.start).first && days.last <= daysOf(span.end).last;
}

/** Reads `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null and a finding for anything else. */
export function readDate(found: Located<string> | null, findings: Findings): CalendarDate | null {
  if (!found) return null;
  if (parseCalendarDate(found.value)) return found.value;
  const words = { actual: `date \`${found.value}\``, expected: EXPECTED };
  findings.add('impossible-date', found.span, { ...words, hint: hintFor(found.value) });
  return null;
}

/** Reads a day, `YYYY-MM-DD`; null and a finding for anything else, a month and a year too. */
export function readDay(found: Located<string> | null, findings: Findings): CalendarDate | null {
  if (!found) return null;
  if (typeof parseCalendarDate(found.value)?.day === 'number') return found.value;
  const words = { actual: `date \`${found.value}\``, expected: 'a day such as 2003-07-24' };
  findings.add('impossible-date', found.span, { ...words, hint: hintFor(found.value) });
  return null;
}

function rangeOf(start: CalendarDate, end: CalendarDate): MilestoneDate | null {
  if (!isDay(start) || !isDay(end)) return null;
  if (start === end) return { start, end: null, precision: 'day' };
  return { start, end, precision: 'range' };
}

const PRECISIONS = { 10: 'day', 7: 'month', 4: 'year' } as const;

const isDay = (date: CalendarDate): boolean => date.length === 10;

/** A milestone's date with the precision of its shape: a range where a later day follows a day. */
export function milestoneDateOf(
  start: CalendarDate,
  end: CalendarDate | null = null,
): MilestoneDate {
  if (end !== null && end > start && isDay(start) && isDay(end)) {
    return { start, end, precision: 'range' };
  }
  const precision = PRECISIONS[start.length as keyof typeof PRECISIONS];
  return { start, end: null, precision };
}

/** Reads a milestone's date: one date, or two days with a slash between. Null and findings where it is none. */
export function readMilestoneDate(
  found: Located<string> | null,
  findings: Findings,
): MilestoneDate | null {
  if (!found) return null;
  const [first = '', last, ...more] = found.value.split('/').map((part) => part.trim());
  const start = readDate({ value: first, span: found.span }, findings);
  if (last === undefined || !start) return start === null ? null : milestoneDateOf(start);
  const end = readDate({ value: last, span: found.span }, findings);
  if (!end) return null;
  const range = more.length > 0 ? null : rangeOf(start, end);
  if (!range) {
    const words = {
      actual: `range \`${found.value}\``,
      expected: 'two days such as 2003-02-17/2003-02-18',
    };
    findings.add('impossible-date', found.span, words);
  } else if (end < start) {
    const words = { actual: `end \`${end}\` before the start \`${start}\``, expected: 'it after' };
    findings.add('end-before-start', found.span, { ...words, hint: 'put the earlier day first' });
    return null;
  }
  return range;
}

/** Whether all days of a milestone's date lie within the span. */
export function isOnTimeline({ start, end }: MilestoneDate, span: TimelineSpan): boolean {
  return isWithinSpan(start, span) && (end === null || isWithinSpan(end, span));
}

/** A span in words: "2003-01-01 to 2022-12-31". */
export const spanInWords = ({ start, end }: TimelineSpan): string => `${start} to ${end}`;

/** Reports a date with days outside the timeline. */
export function checkSpan(
  date: MilestoneDate,
  found: Located<string>,
  { findings, names }: { readonly findings: Findings; readonly names: Names },
): void {
  if (isOnTimeline(date, names.span)) return;
  findings.add('outside-span', found.span, {
    actual: `date \`${found.value}\` outside the timeline`,
    expected: spanInWords(names.span),
  });
}
