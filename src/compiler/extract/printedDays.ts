import type { Span } from '../source.ts';
import type { EitherDay } from './slashedDates.ts';
import type { YearOffset } from './yearBeside.ts';

/** A day as printed; the year may be missing. */
export interface PrintedDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** How a text speaks of days, with the offsets of the words in what was read; nothing is resolved yet. */
export type DateWords = Span &
  (
    | {
        readonly form: 'days';
        readonly days: readonly PrintedDay[];
        readonly isRange: boolean;
        /** "3 October last year": the year by its distance from the document's. */
        readonly yearOffset?: YearOffset;
        /** Numbers between slashes that the other order makes another day of. */
        readonly either?: EitherDay;
      }
    | {
        readonly form: 'month';
        readonly month: number;
        readonly year: number | null;
        readonly word: string;
        readonly endMonth: number | null;
        /** "In July and October": two months, and none between. */
        readonly isPair?: boolean;
        readonly yearOffset?: YearOffset;
      }
    | { readonly form: 'year'; readonly year: number; readonly endYear: number | null }
    | { readonly form: 'near'; readonly offset: -2 | -1 | 0 | 1 | 2 }
    | {
        readonly form: 'weekday';
        readonly weekday: number;
        readonly endWeekday: number | null;
        readonly word: string;
        /** "Friday next week": the week by its distance from the document's. */
        readonly weekOffset?: YearOffset;
      }
    | {
        readonly form: 'period';
        readonly unit: 'week' | 'month' | 'season' | 'year';
        readonly offset: -1 | 0 | 1;
        readonly isWithin: boolean;
      }
  );

type DistributiveOmit<T, K extends keyof Span> = T extends Span ? Omit<T, K> : never;
/** What a rule reads, without its place. */
export type DateWordsBody = DistributiveOmit<DateWords, 'start' | 'end'>;
/** Days that a rule reads. */
export type DaysBody = Extract<DateWordsBody, { form: 'days' }>;

const numbers = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

/** Days printed before one month: a range unless the words list them. */
export function daysOfMonth(
  list: string,
  month: number,
  inYear: number | null,
  isBetween = false,
): DateWordsBody {
  const days = numbers(list).map((value) => ({ year: inYear, month, day: value }));
  const isRange = (isBetween || /-|to|until|till|through/.test(list)) && days.length === 2;
  return { form: 'days', days, isRange };
}

/** Two days printed with a month each: a range unless "and" joins them; the year may stand once, behind both. */
export function daysOfTwoMonths(words: string, start: PrintedDay, end: PrintedDay): DateWordsBody {
  const yearBefore = end.year !== null && start.month > end.month ? end.year - 1 : end.year;
  const startYear = start.year ?? yearBefore;
  const days = [
    { ...start, year: startYear },
    { ...end, year: end.year ?? startYear },
  ];
  return { form: 'days', isRange: !/ and /.test(words), days };
}

/** "12.-14.05.2015", "28.02.-02.03.2015": the first day may leave its month and its year to the last. */
export function daysOfDottedRange([whole, ...parts]: RegExpExecArray): DateWordsBody {
  const [first, firstMonth, firstYear, last, lastMonth, lastYear] = parts.map((part) =>
    part === undefined ? null : Number(part),
  );
  const end = { day: last ?? 0, month: lastMonth ?? 0, year: lastYear ?? null };
  const start = { day: first ?? 0, month: firstMonth ?? end.month, year: firstYear ?? null };
  return daysOfTwoMonths(whole, start, end);
}

/** Words that make the numbers behind them those of a part or a version: "version 2.10.2014 of the manual". */
const NUMBERED =
  /\b(?:versions?|v|releases?|builds?|revisions?|rev|sections?|sec|chapters?|paragraphs?|paras?|articles?|art|items?|annex|rules?|clauses?|points?|parts?|tables?|figures?|pages?|nos?|nr|numbers?|refs?|references?|files?|standards?|codes?|registration)\.?:? (?:nos?\.? )?$/i;

/** A day printed in numbers alone; null where they number something. */
export function inNumbers({ input, index }: RegExpExecArray, printed: PrintedDay): DaysBody | null {
  if (NUMBERED.test(input.slice(Math.max(0, index - 24), index))) return null;
  return { form: 'days', isRange: false, days: [printed] };
}

/** "July and October", but not "between July and October". */
export const isPair = (words: string): boolean => / and /.test(words) && !/^between/i.test(words);
