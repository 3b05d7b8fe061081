import { MONTHS } from '../../model/dateInWords.ts';

/** The words that dates are made of, and the pieces of patterns built from them. */

/** Pattern of a month's name, long or short, for a case-insensitive expression over flat text. */
export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\b\\.?|Feb\\b\\.?|Mar\\b\\.?|Apr\\b\\.?|Jun\\b\\.?|Jul\\b\\.?|Aug\\b\\.?|Sept?\\b\\.?|Oct\\b\\.?|Nov\\b\\.?|Dec\\b\\.?)';

/** Pattern of a day of the month, with an ordinal's ending or without. */
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';

export const YEAR = '(?:19|20)\\d\\d';

const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

/** 1–12 for a month's name, short or long, any case; 0 for another word. */
export function monthNumber(word: string): number {
  const key = word.toLowerCase().slice(0, 3);
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(key)) + 1;
}

/** Monday = 0 … Sunday = 6 for a weekday's name, -1 for another word. */
export function weekdayNumber(word: string): number {
  const key = word.toLowerCase().slice(0, 3);
  return WEEKDAYS.findIndex((day) => day.startsWith(key));
}

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
] as const;

/** Pattern of a small number in words or digits. */
export const SMALL_NUMBER = `(?:${NUMBERS.slice(1).join('|')}|\\d{1,2})`;

/** The number that a word or digits stand for; 0 where it is none. */
export function smallNumber(word: string): number {
  const found = NUMBERS.indexOf(word.toLowerCase() as (typeof NUMBERS)[number]);
  return found >= 0 ? found : Number.parseInt(word, 10) || 0;
}
