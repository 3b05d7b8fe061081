import { daysInMonth, isoDay, dayNumber, type CalendarDate } from '../../model/calendarDate.ts';
import { DAY, MONTH, WEEKDAY, YEAR, monthNumber } from './dateWords.ts';
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

const FULL_DATE = `(?:${DAY}\\.?,? ${MONTH},? ?${YEAR}|${MONTH} ${DAY},? ${YEAR}|\\d{1,2}[./]\\d{1,2}[./]${YEAR}|${YEAR}-\\d\\d-\\d\\d|${YEAR},? ${MONTH} ${DAY}(?!\\d)|${DAY}(?: ?-{1,2} ?| and | to )${DAY} ${MONTH},? ${YEAR})`;
const DATE = new RegExp(`${FULL_DATE}|${DAY} ${MONTH}`, 'i');
const OPENING = /^[ ("*_]{0,4}/;
const NOT_PLACE = new RegExp(
  `^(?!The Hague)(?:On|In|At|From|Since|By|Until|The|This|Last|Next|Between|After|Before|Posted|Published|Updated|Date|Mon|Tue|Wed|Thu|Fri|Sat|Sun|${WEEKDAY}|${MONTH})\\b`,
  'i',
);
const DASH = /^\)? ?(?:-{1,3}|:|\(OSCE\) ?-?|,? ?\/OSCE\/)/;
/** Behind a date that stands alone: nothing, or the hour and the agency ("10:04, (AGN)"). */
const TIME_AND_AGENCY = /^(?:,? ?\d{1,2}:\d\d)?,?(?: ?\([A-Z]{2,8}\))?$/;
const NEW_SENTENCE = /^\)? +["']?[A-Z]/;
/** How far into a paragraph a dateline's date may begin. */
const LONGEST_PLACE = 90;
const PLACE_WORD = /^[\p{Lu}][\p{L}'.]{0,24}$/u;

/** Full dates with a month in words, and which part of each is which. */
const IN_WORDS = [
  { words: `(${DAY})\\.?,? (${MONTH}),? ?(${YEAR})`, day: 1, month: 2, year: 3 },
  { words: `(${MONTH}) (${DAY}),? (${YEAR})`, day: 2, month: 1, year: 3 },
  { words: `(${YEAR}),? (${MONTH}) (${DAY})`, day: 3, month: 2, year: 1 },
].map(({ words, ...parts }) => ({ pattern: new RegExp(`^${words}$`, 'i'), ...parts }));
const DOTTED = /^(\d{1,2})([./])(\d{1,2})[./](\d{4})$/;
const ISO = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A day of the calendar; null where there is none such. */
export function toDay(year: number, month: number, day: number): CalendarDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return isoDay(dayNumber(year, month, day));
}

/**
 * The day that a printed full date means ("3 April 2003", "November 10, 2009", "20.05.2017"), or
 * null. Between slashes either may come first: where both readings give a day it is null.
 */
export function readFullDate(flat: string): CalendarDate | null {
  const text = flat.trim();
  for (const { pattern, year, month, day } of IN_WORDS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const printed = Number.parseInt(found[day] ?? '', 10);
    return toDay(Number(found[year]), monthNumber(found[month] ?? ''), printed);
  }
  const iso = ISO.exec(text);
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = DOTTED.exec(text);
  if (!dotted) return null;
  const [first, second, year] = [Number(dotted[1]), Number(dotted[3]), Number(dotted[4])];
  const [european, american] = [toDay(year, second, first), toDay(year, first, second)];
  if (dotted[2] === '/' && european && american && european !== american) return null;
  return european ?? american;
}

const SMALL_WORDS = new Set(['and', 'de', 'of', 'la', 'am']);
const MOST_WORDS = 6;
const MOST_PARTS = 3;

/** Whether words are a place: every one begins with a capital. */
function isPlaceName(part: string): boolean {
  const words = part.split(/[ /-]+/).filter((word) => word !== '' && !SMALL_WORDS.has(word));
  return (
    words.length > 0 && words.length <= MOST_WORDS && words.every((word) => PLACE_WORD.test(word))
  );
}

/** Words without the marks behind them; the last point of "D.C." belongs to it. */
function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0) {
    const mark = words[end - 1] ?? '';
    const isPointOfName =
      mark === '.' && /^\.\p{Lu}$/u.test(words.slice(Math.max(0, end - 3), end - 1));
    if (!' ,(.'.includes(mark) || isPointOfName) break;
    end--;
  }
  return words.slice(0, end);
}

/** Offsets of the city in the words before a date ("STRASBOURG, France, "); null: they are no place. */
function placeBefore(prefix: string, isSetOff: boolean): readonly [number, number] | null {
  const start = OPENING.exec(prefix)?.[0].length ?? 0;
  const words = withoutEnd(prefix.slice(start));
  if (words === '' || NOT_PLACE.test(words)) return null;
  const parts = words.split(/, ?| ?\(/).map((part) => part.replace(/\)$/, ''));
  const [city = ''] = parts;
  if (parts.length > MOST_PARTS || !parts.every(isPlaceName)) return null;
  if (!isSetOff && words !== words.toUpperCase()) return null;
  return [start, start + city.length];
}

/** "KORCE (ANA) -": a dateline that has lost its date. Capitals of a body ("OSCE - ") are none. */
const PLACE_ALONE = /^([A-ZÀ-Þ][A-ZÀ-Þ' -]{3,24})(?:, [A-Z]\p{L}+)? ?\([A-Z]{2,8}\) ?(?:-{1,3}) /u;
const BODY = /^(?:OSCE|ODIHR|HCNM|NATO|UNHCR|UNODC|NGOS?)\b/;

function readPlaceAlone(head: string, offset: number): Dateline | null {
  const match = PLACE_ALONE.exec(head);
  const city = match?.[1]?.trimEnd() ?? '';
  if (!match || BODY.test(city)) return null;
  const end = offset + match[0].trimEnd().length;
  return {
    place: { start: offset, end: offset + city.length },
    date: { start: end, end },
    day: null,
    end,
  };
}

/** Reads the dateline at the head of a paragraph (flat text), with spans counted from `offset`. */
export function readDateline(flat: string, offset: number): Dateline | null {
  return readDated(flat, offset) ?? readPlaceAlone(flat.slice(0, LONGEST_PLACE), offset);
}

function readDated(flat: string, offset: number): Dateline | null {
  const head = flat.slice(0, LONGEST_PLACE + 50);
  const match = /\d/.test(head) ? DATE.exec(head) : null;
  if (!match || match.index > LONGEST_PLACE) return null;
  const end = match.index + match[0].length;
  const prefix = head.slice(0, match.index);
  const dash = DASH.exec(head.slice(end, end + 20));
  const isAlone = TIME_AND_AGENCY.test(flat.slice(end).trimEnd());
  if (!dash && !isAlone && !NEW_SENTENCE.test(head.slice(end))) return null;
  const place = placeBefore(prefix, dash !== null || isAlone);
  const isBare = !place && prefix.trim() === '' && dash !== null;
  const day = readFullDate(match[0]);
  if (!place && !(isBare && day)) return null;
  return {
    place: place ? { start: offset + place[0], end: offset + place[1] } : null,
    date: { start: offset + match.index, end: offset + end },
    day,
    end: offset + (isAlone ? flat.trimEnd().length : end + (dash?.[0].length ?? 0)),
  };
}
