import { daysInMonth, isoDay, dayNumber, type CalendarDate } from '../../model/calendarDate.ts';
import { DAY, MONTH, YEAR, monthNumber } from './dateWords.ts';
import type { Span } from '../source.ts';

/** "VIENNA, 24 July 2003 -": the place and day at the head of a press release. */
export interface Dateline {
  /** City as printed, without the country; null where only a day stands. */
  readonly place: Span | null;
  readonly date: Span;
  /** Null where the day does not exist or has no year. */
  readonly day: CalendarDate | null;
  /** Where the text after the dateline's dash begins. */
  readonly end: number;
}

const FULL_DATE = `(?:${DAY}\\.?,? ${MONTH},? ?${YEAR}|${MONTH} ${DAY},? ${YEAR}|\\d{1,2}[./]\\d{1,2}[./]${YEAR}|${YEAR}-\\d\\d-\\d\\d|${DAY}(?: ?-{1,2} ?| and | to )${DAY} ${MONTH},? ${YEAR})`;
const CAP = '[A-ZÀ-ÖØ-ÞĀ-Ɏ]';
const PLACE_WORD = `${CAP}[\\wÀ-ɏ'.’-]{0,24}`;
const PLACE = `${PLACE_WORD}(?: ?/ ?${PLACE_WORD}|(?: and| de| of| la| am)? ${PLACE_WORD}|-${PLACE_WORD}){0,4}`;
const NOT_PLACE = `(?!(?!The Hague)(?:On|In|At|From|Since|By|Until|The|This|Last|Next|Between|After|Before|Posted|Published|Updated|Date|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|${MONTH})\\b)`;
const DATELINE = new RegExp(
  `^[ ("*_]{0,4}(?:(?<place>${NOT_PLACE}${PLACE})(?:,? ?\\(?${PLACE}\\)?){0,2}[,.]? +)?(?<date>${FULL_DATE}|${DAY} ${MONTH})\\)?(?<dash> ?(?:-{1,3}|:|\\(OSCE\\) ?-?|,? ?\\/OSCE\\/)|$|(?=\\)? +["']?[A-Z]))`,
  'diu',
);

const DAY_FIRST = new RegExp(`^(${DAY})\\.?,? (${MONTH}),? ?(${YEAR})$`, 'i');
const MONTH_FIRST = new RegExp(`^(${MONTH}) (${DAY}),? (${YEAR})$`, 'i');
const DOTTED = /^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/;
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;

function toDay(year: number, month: number, day: number): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return isoDay(dayNumber(year, month, day));
}

/**
 * The day that a printed full date means ("3 April 2003", "November 10, 2009", "20.05.2017"), or
 * null. Between slashes the day comes first, unless only the American order gives a day.
 */
export function readFullDate(flat: string): CalendarDate | null {
  const text = flat.trim();
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    return toDay(
      Number(dayFirst[3]),
      monthNumber(dayFirst[2] ?? ''),
      Number.parseInt(dayFirst[1] ?? '', 10),
    );
  }
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    return toDay(
      Number(monthFirst[3]),
      monthNumber(monthFirst[1] ?? ''),
      Number.parseInt(monthFirst[2] ?? '', 10),
    );
  }
  const iso = ISO.exec(text);
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = DOTTED.exec(text);
  if (!dotted) return null;
  const [first, second, year] = [Number(dotted[1]), Number(dotted[3]), Number(dotted[4])];
  return toDay(year, second, first) ?? toDay(year, first, second);
}

const SMALL_WORDS = new Set(['and', 'de', 'of', 'la', 'am']);

/** Whether words before a date are a place: capitals throughout, and where only the first letters are capital, a dash or nothing after the date. */
function isPlaceLike(place: string, isSetOff: boolean): boolean {
  const words = place.split(/[ /]+/).filter((word) => word !== '' && !SMALL_WORDS.has(word));
  if (words.length > 6 || words.some((word) => word[0] !== word[0]?.toUpperCase())) return false;
  return isSetOff || place === place.toUpperCase();
}

/** Reads the dateline at the head of a paragraph (flat text), with spans counted from `offset`. */
export function readDateline(flat: string, offset: number): Dateline | null {
  const match = DATELINE.exec(flat.slice(0, 220));
  const groups = match?.indices?.groups;
  const date = groups?.['date'];
  if (!match || !date) return null;
  const place = groups['place'];
  const dash = match.groups?.['dash'] ?? '';
  const hasDash = dash.trim() !== '';
  if (place && !isPlaceLike(flat.slice(...place), hasDash || match[0].length === flat.length))
    return null;
  if (!place && !hasDash) return null;
  const day = readFullDate(flat.slice(...date));
  if (!place && !day) return null;
  return {
    place: place ? { start: offset + place[0], end: offset + place[1] } : null,
    date: { start: offset + date[0], end: offset + date[1] },
    day,
    end: offset + match[0].length,
  };
}
