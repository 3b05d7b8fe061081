import type { DateWords } from './printedDays.ts';

/** How far the year of a date lies from the document's. */
export type YearOffset = -1 | 0 | 1;

const YEAR_WORD = '(last|this|next|the (?:previous|past|current|coming)) year';
const YEAR_BEHIND = new RegExp(`^,? (?:of |in )?${YEAR_WORD}\\b(?!')`, 'i');
const YEAR_BEFORE = new RegExp(`\\b${YEAR_WORD},? (?:on |in |from |between )?$`, 'i');
/** How far before a date "next year, from" may begin. */
const YEAR_REACH = 32;

/** "10-11 June next year", "last year, on 3 October": the words for the year are part of the date. */
export function withYearBeside(words: DateWords, flat: string): DateWords {
  const { start, end } = words;
  if (words.form !== 'days' && words.form !== 'month') return words;
  if ((words.form === 'days' ? words.days[0]?.year : words.year) !== null) return words;
  const behind = YEAR_BEHIND.exec(flat.slice(end, end + YEAR_REACH));
  const from = Math.max(0, start - YEAR_REACH);
  const before = behind ? null : YEAR_BEFORE.exec(flat.slice(from, start));
  const word = (behind ?? before)?.[1]?.toLowerCase();
  if (word === undefined) return words;
  const yearOffset = /last|previous|past/.test(word) ? -1 : /next|coming/.test(word) ? 1 : 0;
  return {
    ...words,
    yearOffset,
    start: before ? from + before.index : start,
    end: behind ? end + behind[0].length : end,
  };
}

const WEEK_WORD = '(last|this|next|the (?:previous|past|current|coming|following)) week';
const WEEK_BEHIND = new RegExp(`^,? (?:of )?${WEEK_WORD}\\b(?!')`, 'i');
const WEEK_BEFORE = new RegExp(`\\b${WEEK_WORD},? $`, 'i');

/** "On Friday next week", "last week, on Tuesday": the words for the week are part of the date. */
export function withWeekBeside(words: DateWords, flat: string): DateWords {
  const { start, end } = words;
  if (words.form !== 'weekday') return words;
  const behind = WEEK_BEHIND.exec(flat.slice(end, end + YEAR_REACH));
  const from = Math.max(0, start - YEAR_REACH);
  const before = behind ? null : WEEK_BEFORE.exec(flat.slice(from, start));
  const word = (behind ?? before)?.[1]?.toLowerCase();
  if (word === undefined) return words;
  const weekOffset = /last|previous|past/.test(word) ? -1 : /this|current/.test(word) ? 0 : 1;
  return {
    ...words,
    weekOffset,
    start: before ? from + before.index : start,
    end: behind ? end + behind[0].length : end,
  };
}
