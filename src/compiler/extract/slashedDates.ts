import { daysOf, weekdayOf, type CalendarDate } from '../../model/calendarDate.ts';
import { allMatches } from '../allMatches.ts';
import type { ParsedDocument } from '../extraction.ts';
import type { Span } from '../source.ts';
import { toDay } from './dateline.ts';
import { weekdayNumber } from './dateWords.ts';

/** Which of the numbers in "03/04/2014" comes first. */
export type Order = 'day' | 'month';

const SLASHED = /(?<![\d./])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?![\d/])/g;
const WEEKDAY_BEFORE = /\b((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w{0,6}),? $/;

const wordsAt = ({ source }: ParsedDocument, { start, end }: Span): string =>
  source.text.slice(start, end);

/** The order that the days between slashes show, by a number above 12 or the weekday beside one, where they agree; a feed of the OSCE prints the month first. Null: nobody knows. */
export function slashOrder(document: ParsedDocument): Order | null {
  const { dateLines, siteDateLines = [], paragraphs, layout } = document;
  const shown = new Set<Order>();
  if (!document.source.text.includes('/')) return null;
  for (const { span } of [...dateLines, ...siteDateLines, ...paragraphs]) {
    const words = wordsAt(document, span);
    for (const { 0: whole, 1: first, 2: second, index } of allMatches(words, SLASHED)) {
      if (Number(first) > 12) shown.add('day');
      if (Number(second) > 12) shown.add('month');
      const before = WEEKDAY_BEFORE.exec(words.slice(Math.max(0, index - 12), index));
      const either = before ? eitherDay(whole) : null;
      const weekday = weekdayNumber(before?.[1] ?? '');
      if (either && weekdayOf(daysOf(either.day).first) === weekday) shown.add('day');
      if (either && weekdayOf(daysOf(either.month).first) === weekday) shown.add('month');
    }
  }
  const [order] = shown;
  if (shown.size === 1) return order ?? null;
  return shown.size === 0 && layout === 'feed' ? 'month' : null;
}

/** Both days that numbers between slashes may mean. */
export interface EitherDay {
  readonly day: CalendarDate;
  readonly month: CalendarDate;
}

/** "03/04/2014" with the day first and with the month first; null where only one of them is a day, or both are the same. */
export function eitherDay(flat: string): EitherDay | null {
  const [match] = allMatches(flat, SLASHED);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const [day, month] = [toDay(year, second, first), toDay(year, first, second)];
  return day === null || month === null || day === month ? null : { day, month };
}

/** What an editor is told of a day that stays open. */
export const OPEN_DAY =
  'Nothing tells whether the day or the month comes first: the day stays open, a record can name it.';
