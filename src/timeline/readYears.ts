import type { CalendarDate } from '../model/calendarDate.ts';
import { parseCalendarDate } from '../model/calendarDate.ts';

/** A time that a text names: both ends inclusive, null where it is open; and the text without it. */
export interface NamedYears {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly rest: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const YEAR = '((?:19|20)\\d\\d)';
/** No digit of a document's number: "PC.DEC/2016" names no year. */
const ALONE = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d/.(])${pattern}(?![\\p{L}\\d/)])`, 'iu');

const monthOf = (name: string): string =>
  String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
const shifted = (year: string, by: number): string => String(Number(year) + by);

type Reading = readonly [
  RegExp,
  (parts: readonly string[]) => readonly [CalendarDate | null, CalendarDate | null],
];

/** The longest way to say it first. */
const READINGS: readonly Reading[] = [
  [
    ALONE(`(\\d{1,2})\\.? ${MONTH} ${YEAR}`),
    ([day = '', month = '', year = '']) => {
      const date = `${year}-${monthOf(month)}-${day.padStart(2, '0')}`;
      return [date, date];
    },
  ],
  [
    ALONE(`${MONTH},? ${YEAR}`),
    ([month = '', year = '']) => [`${year}-${monthOf(month)}`, `${year}-${monthOf(month)}`],
  ],
  [
    ALONE(`(?:between |from )?${YEAR} ?(?:-|–|—|to|until|till|and|bis) ?${YEAR}`),
    ([from = '', to = '']) => [from, to],
  ],
  [ALONE(`(?:since|from) ${YEAR}`), ([year = '']) => [year, null]],
  [ALONE(`after ${YEAR}`), ([year = '']) => [shifted(year, 1), null]],
  [ALONE(`(?:until|till|up to) ${YEAR}`), ([year = '']) => [null, year]],
  [ALONE(`before ${YEAR}`), ([year = '']) => [null, shifted(year, -1)]],
  [ALONE('((?:19|20)\\d)0s'), ([decade = '']) => [`${decade}0`, `${decade}9`]],
  [ALONE(`${YEAR}-(\\d\\d)`), ([year, month]) => [`${year}-${month}`, `${year}-${month}`]],
  [ALONE(`(?:in )?${YEAR}`), ([year = '']) => [year, year]],
];

/** Reads the first time that a text names: a year, a span, a month, a day; null where there is none, or where it does not exist or runs backwards. */
export function readYears(text: string): NamedYears | null {
  for (const [pattern, endsOf] of READINGS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [from, to] = endsOf(match.slice(1));
    const exists = [from, to].every((date) => date === null || parseCalendarDate(date) !== null);
    if (!exists || (from !== null && to !== null && from > to)) return null;
    return { from, to, rest: text.replace(match[0], ' ').replace(/\s+/g, ' ').trim() };
  }
  return null;
}
