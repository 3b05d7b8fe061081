import { parseCalendarDate, type CalendarDate } from '../model/calendarDate.ts';
import { ENGLISH_DATES } from '../model/dateInWords.ts';
import { inPageLanguage, say, withoutNote } from '../model/say.ts';
import { asWords } from './search.ts';
import { typedWords } from './typedWords.ts';

/** A time that a text names: both ends inclusive, null where it is open; and the text without it. */
export interface NamedYears {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly rest: string;
}

const YEARS = '{year} | ways to type a year, divided by commas';
const DECADE = '{decade}s | ways to type the ten years from one on, divided by commas: 2010s';
const SINCE = 'since {year}, from {year} | ways to type a year and all after it, divided by commas';
const AFTER = 'after {year} | ways to type it, divided by commas';
const UNTIL = 'until {year}, till {year}, up to {year} | ways to type it, divided by commas';
const BEFORE = 'before {year} | ways to type it, divided by commas';
const IN = 'in {year} | ways to type it, divided by commas';
const AHEAD = 'from, between | words before two years, divided by commas: from 2010 to 2014';
const BETWEEN =
  'to, until, till, and, bis | words between two years, divided by commas: 2010 to 2014';
const MONTH_FORMS =
  'Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sept, Oct, Nov, Dec | short and other forms of the months’ names; several of one month divided by blanks';

/** Words in a pattern: typed with accents or without, and with any apostrophe. */
const patternOf = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/[.*+?^$()[\]\\|]/g, '\\$&')
    .replace(/\p{M}/gu, '$&?')
    .replace(/['’]/g, "[’']");

const NUMBER = '((?:19|20)\\d\\d)';

/** Any of several ways to say something, the longest first. */
function anyOf(english: string, own: string, year = NUMBER): string {
  const ways = [...typedWords(english, own)].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = `(?:${ways.join('|')})`;
  return pattern.replaceAll('{year}', year).replaceAll('{decade}', '((?:19|20)\\d0)');
}

const YEAR = anyOf(YEARS, say(YEARS));
/** No digit of a document's number: "PC.DEC/2016" names no year. */
const alone = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\d/.(])${pattern}(?![\\p{L}\\p{M}\\d/)])`, 'giu');
const inWays = (english: string, own: string): RegExp => alone(anyOf(english, own, YEAR));

const DATES = [ENGLISH_DATES.dates, inPageLanguage(ENGLISH_DATES).dates];
const FORMS = [withoutNote(MONTH_FORMS), say(MONTH_FORMS)].map((text) => text.split(', '));
const MONTH_NAMES: readonly (readonly string[])[] = ENGLISH_DATES.dates.months.map((_, at) =>
  [
    ...DATES.flatMap(({ months, monthsInDate }) => [months[at] ?? '', monthsInDate[at] ?? '']),
    ...FORMS.flatMap((forms) => forms[at]?.split(' ') ?? []),
  ].map(asWords),
);

/** "03" for a word of three letters or more with which the name of March begins; null for any other word. */
function monthOf(word: string): string | null {
  const typed = asWords(word);
  const at = MONTH_NAMES.findIndex((names) => names.some((name) => name.startsWith(typed)));
  return at < 0 || typed.trim().length < 3 ? null : String(at + 1).padStart(2, '0');
}

/** What stands between the first two names of a form of dates, or a blank: "{day} de {month}". */
const gapOf = (key: 'day' | 'withYear'): string =>
  `(?:${DATES.map((dates) => patternOf(dates[key].split(/\{\w+\}/)[1] ?? ' ')).join('|')})`;

const MONTH = `(\\p{L}[\\p{L}\\p{M}]*)\\.?,?${gapOf('withYear')}${YEAR}`;

const shifted = (year: string, by: number): string => String(Number(year) + by);

type Ends = readonly [CalendarDate | null, CalendarDate | null];
type Reading = readonly [pattern: RegExp, endsOf: (parts: readonly string[]) => Ends | null];

/** The longest way to say it first. */
const READINGS: readonly Reading[] = [
  [
    alone(`(\\d{1,2})[\\p{L}°.]{0,3}${gapOf('day')}${MONTH}`),
    ([day = '', name = '', year = '']) => {
      const month = monthOf(name);
      const date = `${year}-${month}-${day.padStart(2, '0')}`;
      return month === null ? null : [date, date];
    },
  ],
  [
    alone(MONTH),
    ([name = '', year = '']) => {
      const month = monthOf(name);
      return month === null ? null : [`${year}-${month}`, `${year}-${month}`];
    },
  ],
  [
    alone(
      `(?:${anyOf(AHEAD, say(AHEAD))} )?${YEAR} ?(?:-|–|—|${anyOf(BETWEEN, say(BETWEEN))}) ?${YEAR}`,
    ),
    ([from = '', to = '']) => [from, to],
  ],
  [inWays(SINCE, say(SINCE)), ([year = '']) => [year, null]],
  [inWays(AFTER, say(AFTER)), ([year = '']) => [shifted(year, 1), null]],
  [inWays(UNTIL, say(UNTIL)), ([year = '']) => [null, year]],
  [inWays(BEFORE, say(BEFORE)), ([year = '']) => [null, shifted(year, -1)]],
  [inWays(DECADE, say(DECADE)), ([decade = '']) => [decade, shifted(decade, 9)]],
  [alone(`${NUMBER}-(\\d\\d)`), ([year, month]) => [`${year}-${month}`, `${year}-${month}`]],
  [alone(`(?:${anyOf(IN, say(IN), YEAR)}|${YEAR})`), ([year = '']) => [year, year]],
];

/**
 * Reads the first time that a text names, in English or in the language of the page: a year, a span,
 * a month, a day; null where there is none, or where it does not exist or runs backwards.
 */
export function readYears(text: string): NamedYears | null {
  const typed = text.normalize('NFD');
  for (const [pattern, endsOf] of READINGS) {
    for (const match of typed.matchAll(pattern)) {
      const ends = endsOf(match.slice(1).filter(Boolean));
      if (!ends) continue;
      const [from, to] = ends;
      const exists = ends.every((date) => date === null || parseCalendarDate(date) !== null);
      if (!exists || (from !== null && to !== null && from > to)) return null;
      const rest = `${typed.slice(0, match.index)} ${typed.slice(match.index + match[0].length)}`;
      return { from, to, rest: rest.replace(/\s+/g, ' ').trim().normalize('NFC') };
    }
  }
  return null;
}
