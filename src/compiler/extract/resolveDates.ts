import {
  dayNumber,
  daysInMonth,
  isoDay,
  weekdayOf,
  type CalendarDate,
} from '../../model/calendarDate.ts';
import type { Span } from '../source.ts';
import type { DateWords, PrintedDay } from './printedDays.ts';
import type { Piece } from './sentences.ts';
import type { Order } from './slashedDates.ts';

/** What a document's dates are read against. */
export interface Reference {
  /** The document's own day, counted from 1970-01-01; null: not known. */
  readonly day: number | null;
  /** The year in which the document speaks; null: not known. */
  readonly year: number | null;
  /** What comes first in numbers between slashes; null: not known. */
  readonly order: Order | null;
}

/** Which way the words around a date look. */
export type Tense = 'past' | 'future' | 'open';

/** A date in the calendar, no more exact than its words. */
export interface ResolvedDate {
  readonly start: CalendarDate;
  /** Last day or month, inclusive; the same as `start` for a single one. */
  readonly end: CalendarDate;
  /** Days or months of a series that do not follow each other; otherwise only the first. */
  readonly each: readonly CalendarDate[];
  /** Whether the year was taken from the document. */
  readonly isYearBorrowed: boolean;
}

const pad = (value: number): string => String(value).padStart(2, '0');
const monthOf = (year: number, month: number): CalendarDate => `${year}-${pad(month)}`;

function single(date: CalendarDate, isYearBorrowed = false): ResolvedDate {
  return { start: date, end: date, each: [date], isYearBorrowed };
}

function exists({ month, day }: PrintedDay, year: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A day so near is meant whatever the verb says: "on the eve of the Day marked on 18 October". */
const NEAR_DAYS = 14;

/** The year in which a day without one lies: the nearest that the tense allows. */
function borrowYear(printed: PrintedDay, reference: Reference, tense: Tense): number | null {
  const { day, year } = reference;
  if (day === null) return year;
  const own = Number(isoDay(day).slice(0, 4));
  const choices = [own - 1, own, own + 1].filter((choice) => exists(printed, choice));
  const distance = (choice: number): number => {
    const away = dayNumber(choice, printed.month, printed.day) - day;
    const isWrongWay =
      (tense === 'past' && away > NEAR_DAYS) || (tense === 'future' && away < -NEAR_DAYS);
    return Math.abs(away) + (isWrongWay ? 400 : 0);
  };
  return choices.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The year that "last year" behind a date means; null where no such words stand there. */
function yearBeside(
  { yearOffset }: { readonly yearOffset?: number },
  { year }: Reference,
): number | null {
  return yearOffset === undefined || year === null ? null : year + yearOffset;
}

function resolveDays(
  words: DateWords & { form: 'days' },
  reference: Reference,
  tense: Tense,
): ResolvedDate | null {
  const first = words.days[0];
  if (!first) return null;
  if (words.either) {
    const day = reference.order === null ? null : words.either[reference.order];
    return day === null ? null : single(day);
  }
  const isYearBorrowed = first.year === null && words.yearOffset === undefined;
  const year = first.year ?? yearBeside(words, reference) ?? borrowYear(first, reference, tense);
  if (year === null) return null;
  const days: number[] = [];
  for (const printed of words.days) {
    const printedYear = printed.year ?? (printed.month < first.month ? year + 1 : year);
    if (!exists(printed, printedYear)) return null;
    days.push(dayNumber(printedYear, printed.month, printed.day));
  }
  const [start, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  if (last < start) return null;
  const isRun = days.every((value, index) => index === 0 || value - (days[index - 1] ?? 0) === 1);
  if (words.isRange || isRun) {
    return { start: isoDay(start), end: isoDay(last), each: [isoDay(start)], isYearBorrowed };
  }
  return { start: isoDay(start), end: isoDay(start), each: days.map(isoDay), isYearBorrowed };
}

function resolveMonth(
  words: DateWords & { form: 'month' },
  reference: Reference,
  tense: Tense,
): ResolvedDate | null {
  let year = words.year ?? yearBeside(words, reference);
  const isYearBorrowed = year === null;
  if (year === null) {
    const looks: Tense =
      words.word === 'last' ? 'past' : /next|coming/.test(words.word) ? 'future' : tense;
    const middle = { year: null, month: words.month, day: 15 };
    year = borrowYear(middle, reference, looks);
    const isThisMonth =
      reference.day !== null &&
      year !== null &&
      isoDay(reference.day).startsWith(monthOf(year, words.month));
    if (year !== null && isThisMonth && words.word === 'last') year -= 1;
  }
  if (year === null) return null;
  const start = monthOf(year, words.month);
  if (words.endMonth === null) return single(start, isYearBorrowed);
  const startYear = words.endMonth < words.month && !isYearBorrowed ? year - 1 : year;
  const endYear = words.endMonth < words.month ? startYear + 1 : startYear;
  const first = monthOf(startYear, words.month);
  const last = monthOf(endYear, words.endMonth);
  if (words.isPair) return { start: first, end: first, each: [first, last], isYearBorrowed };
  return { start: first, end: last, each: [first], isYearBorrowed };
}

function resolveWeekday(
  words: DateWords & { form: 'weekday' },
  reference: Reference,
  tense: Tense,
): ResolvedDate | null {
  if (reference.day === null) return null;
  const today = weekdayOf(reference.day);
  let back = (today - words.weekday + 7) % 7;
  if (words.word === 'last' || words.word === 'past') back = back === 0 ? 7 : back;
  let day = reference.day - back;
  const looksAhead =
    /next|until|till|^to|through|by|coming/.test(words.word) ||
    (tense === 'future' && words.word !== 'last');
  if (looksAhead && back > 0) day += 7;
  if (words.word === 'next' && back === 0) day += 7;
  if (words.weekOffset !== undefined)
    day = reference.day - today + 7 * words.weekOffset + words.weekday;
  if (words.endWeekday === null) return single(isoDay(day));
  const length = (words.endWeekday - words.weekday + 7) % 7;
  return {
    start: isoDay(day),
    end: isoDay(day + length),
    each: [isoDay(day)],
    isYearBorrowed: false,
  };
}

/** "This week" is no day: it gives the month, and two months give nothing. */
function resolvePeriod(
  words: DateWords & { form: 'period' },
  reference: Reference,
): ResolvedDate | null {
  const { day, year } = reference;
  // A season is no more exact than its year.
  if (words.unit === 'year' || words.unit === 'season')
    return year === null ? null : single(String(year + words.offset));
  if (day === null) return null;
  if (words.unit === 'month') {
    const [y, m] = [
      Number(isoDay(day).slice(0, 4)),
      Number(isoDay(day).slice(5, 7)) + words.offset,
    ];
    return single(m < 1 ? monthOf(y - 1, 12) : m > 12 ? monthOf(y + 1, 1) : monthOf(y, m));
  }
  return single(isoDay(day + 7 * words.offset).slice(0, 7));
}

/**
 * What words of a date mean for a document; null where a year or day to read them against is
 * missing, or where the day does not exist.
 */
export function resolveDate(
  words: DateWords,
  reference: Reference,
  tense: Tense,
): ResolvedDate | null {
  switch (words.form) {
    case 'days':
      return resolveDays(words, reference, tense);
    case 'month':
      return resolveMonth(words, reference, tense);
    case 'year': {
      const start = String(words.year);
      return { ...single(start), end: words.endYear === null ? start : String(words.endYear) };
    }
    case 'near':
      return reference.day === null ? null : single(isoDay(reference.day + words.offset));
    case 'weekday':
      return resolveWeekday(words, reference, tense);
    case 'period':
      return resolvePeriod(words, reference);
  }
}

/** "Until Friday" looks ahead whatever verb stands before. */
const UNTIL = /\b(?:until|by|till) (?:the )?$/i;
/** "To be adopted by December": the words of a month hold such a word themselves. */
const UNTIL_MONTH = /^(?:until|by|till) /i;
const HAD = /\b(?:had|was|were|been)\b/i;
const WINDOW = 80;

/** Behind these an infinitive lies ahead even of a verb of the past: "were invited to meet". */
const AHEAD_TO =
  /\b(?:invited|asked|due|set|scheduled|going|plann?\w*|agreed|decided|expected|intend\w*|hopes?|wants?|is|are|prepar\w*|ready|promised|announced|called upon)(?: \w+)? $|\b(?:agreed|decided|promised|plann?\w*|intend\w*|want\w*|hope\w*) to [^,;.]{1,60},? and $/;
const RELATIVE = /\b(?:that|which|who|whose|where)\b[^,;]{0,24}$/;

/**
 * Whether a word that looks ahead hangs on one that looks back, and so tells nothing of its day:
 * "met to discuss", "founded a coalition that will monitor".
 */
export function isBoundAhead({ flat, cues }: Pick<Piece, 'flat' | 'cues'>, cue: Span): boolean {
  const before = flat.slice(Math.max(0, cue.start - 60), cue.start);
  const words = flat.slice(cue.start, cue.end);
  const isPurpose = /^to (?!be\b)/i.test(words) && !AHEAD_TO.test(before);
  if (!isPurpose && !RELATIVE.test(before)) return false;
  return cues.between('past', Math.max(0, cue.start - WINDOW), cue.start).length > 0;
}

/** "Will also be discussed": such a verb lies ahead. */
const AHEAD_PASSIVE = /\b(?:will|shall|would|must|should|can|may|to)(?: \w+)? be(?: \w+)? $/;

const isPassiveAhead = (flat: string, { start }: Span): boolean =>
  AHEAD_PASSIVE.test(flat.slice(Math.max(0, start - 40), start));

/** "It will also be spoken of at the twelfth annual conference of … in Bern on": what hangs on a verb far in front. */
function isAheadFar({ flat, cues }: Pick<Piece, 'flat' | 'cues'>, to: number): boolean {
  const ahead = cues.between('future', 0, to).at(-1);
  if (!ahead || isBoundAhead({ flat, cues }, ahead)) return false;
  return cues.between('past', ahead.end, to).every((cue) => isPassiveAhead(flat, cue));
}

/** What a relative clause behind a date tells is no more the date's. */
const CLAUSE_BEHIND = /,? (?:that|which|who|whose|where) /;

/** Which way the words around a date look: the nearest ones before it decide, then those after. */
export function tenseAround(piece: Pick<Piece, 'flat' | 'cues'>, at: Span): Tense {
  const { flat, cues } = piece;
  const from = Math.max(0, at.start - WINDOW);
  const isAhead = cues.between('future', from, at.start).some((cue) => !isBoundAhead(piece, cue));
  if (isAhead || UNTIL.test(flat.slice(from, at.start))) return 'future';
  if (UNTIL_MONTH.test(flat.slice(at.start, at.end)) && !HAD.test(flat)) return 'future';
  const past = cues.between('past', from, at.start);
  if (past.some((cue) => !isPassiveAhead(flat, cue))) return 'past';
  if (past.length > 0) return 'future';
  if (isAheadFar(piece, from)) return 'future';
  const behind = flat.slice(at.end, at.end + WINDOW);
  const clause = CLAUSE_BEHIND.exec(behind)?.index ?? behind.length;
  const to = at.end + clause;
  if (cues.has('future', at.end, to)) return 'future';
  return cues.has('past', at.end, to) ? 'past' : 'open';
}

/** How many words may stand between a verb of the present and a weekday ahead: "ends in Varna on". */
const PRESENT_REACH = 6;

/** Whether a weekday lies ahead: "which ends on Friday", or any in a text that announces and says nothing else of it. */
export function isWeekdayAhead(
  { cues, flat }: Pick<Piece, 'cues' | 'flat'>,
  at: Span,
  { tense, announces }: { readonly tense: Tense; readonly announces: boolean },
): boolean {
  const present = cues.before('present', at.start, PRESENT_REACH);
  const past = cues.before('past', at.start, PRESENT_REACH);
  if (present && (!past || past.end < present.end)) return true;
  const behind = present || past ? null : cues.after('present', at.end, 3);
  if (behind && !/,|\band\b/.test(flat.slice(at.end, behind.start))) return true;
  return announces && tense !== 'past';
}
