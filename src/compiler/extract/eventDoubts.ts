import type { Doubt } from '../extraction.ts';
import { besideAnother, isEarlierClause } from './anchorScore.ts';
import { dayOf, type DatedWords } from './datedWords.ts';
import { edgeNear, readDurations, type Duration } from './eventWords.ts';
import { withOthers, type Shape } from './eventShape.ts';
import {
  dayPassedOver,
  hasLengthLeftOut,
  hasUnreadWords,
  isLoose,
  namesLength,
  unreadNumbers,
} from './looseDays.ts';
import type { Piece, Pieces } from './sentences.ts';
import type { Telling } from './telling.ts';

/** The date that most likely is the event's, and the next that gives other days. */
export interface Choice {
  readonly anchor: DatedWords | null;
  readonly rival: DatedWords | null;
  /** By how much the anchor, or the dateline where there is none, goes before the rival. */
  readonly margin: number;
}

/** The length that a text names for its event, and the document's own day, from dateline or header. */
export interface Length {
  readonly length: Duration | null;
  readonly day: number | null;
  readonly telling: Telling;
  readonly dates: readonly DatedWords[];
  readonly pieces: Pieces;
}

/** Within this margin of score two days of one sentence compete; those of two sentences are told apart sooner. Measured on annotated pages, see docs/compiler.md. */
const UNSAFE_MARGIN = 6;
const UNSAFE_MARGIN_APART = 2;

/** "Met today for a two-day conference": who comes for so many days has come on the first. */
const isForLength = ({ flat }: Piece, { start }: Duration): boolean =>
  /\bfor (?:an?|the|their)(?: [\w-]+){0,2} $/.test(flat.slice(0, start));

/** Why first and last day may be others: a length that no verb fastens, two verbs for two ends, a weekday of either week. */
function unsureEnds(
  { anchor, length: elsewhere, telling }: Choice & Length,
  shape: Shape,
  piece: Piece,
): string | null {
  const { cues } = piece;
  const length = readDurations(piece.flat, anchor?.words).find(
    ({ unit, count }) => unit === 'day' && count > 1,
  );
  const isSingle = shape.start === shape.end;
  const isFastened = cues.has('begin') !== cues.has('end');
  const isOfToday = anchor === null || anchor.words.form === 'near';
  const isLong = length !== undefined || (elsewhere?.unit === 'day' && elsewhere.count > 1);
  if (isSingle && isLong && anchor?.date?.each.length !== 2)
    return 'A length is named, and the words do not say for sure that it is the event’s.';
  const isCounted = length?.nth !== undefined;
  const isOfBeginning = length !== undefined && !cues.has('end') && isForLength(piece, length);
  if (
    length &&
    !isCounted &&
    (isSingle || (isOfToday && !isFastened && !isOfBeginning && !length.edge))
  )
    return 'A length is named, and the words do not say for sure which end the day is.';
  const isOfNamedWeek = anchor?.words.form === 'weekday' && anchor.words.weekOffset !== undefined;
  if (isOfNamedWeek) return null;
  if (anchor?.words.form === 'weekday' && anchor.tense === 'open' && !telling.isReport)
    return 'A weekday is named, and the words do not say whether it lies behind or ahead.';
  if (anchor?.words.form === 'weekday' && isOwnWeekday(anchor, telling))
    return 'The weekday that is named is the document’s own: the day may lie a week before.';
  return null;
}

const isOwnWeekday = ({ words, date }: DatedWords, { own }: Telling): boolean =>
  words.form === 'weekday' &&
  words.word !== 'this' &&
  words.endWeekday === null &&
  own !== null &&
  dayOf(date?.start ?? null) === own;

/** Whether a day lies between the first and the last, and is neither. */
const isInMidst = ({ date }: DatedWords, { start, end }: Shape): boolean =>
  date !== null && start !== null && end !== null && date.start > start && date.start < end;

/** How many days from an end that is told the other may stand in another sentence. */
const OTHER_END = 6;

/** Another day of the text that may be the other end: one is told alone, or a verb tells of one. */
function otherEndOf(
  { anchor, telling, dates }: Choice & Length,
  shape: Shape,
  piece: Piece,
): DatedWords | null {
  const { start, end } = shape;
  const known = dayOf(start ?? end);
  if (known === null || (start !== null && end !== null && start !== end)) return null;
  if (!piece.cues.has('event-noun')) return null;
  const at = anchor?.words ?? { start: 0, end: Math.min(piece.flat.length, 200) };
  const others = anchor ? withOthers(anchor, dates) : { piece, others: [] };
  const edge = edgeNear(at, others)?.edge ?? null;
  const side = start === null ? 'end' : end === null ? 'begin' : edge;
  if (side === null) return null;
  return (
    dates.find((dated) => {
      const day = dated.date ? dayOf(dated.date.start) : null;
      if (day === null || day === known || dated.piece.kind === 'caption') return false;
      const away = side === 'end' ? known - day : day - known;
      const isFree = besideAnother(dated, telling) === 0 && !dated.piece.cues.has('registering');
      return isFree && away > 0 && away < OTHER_END;
    }) ?? null
  );
}

/** What is left out that may be told of the event: a length, a day before the document's own, any word beside the day. */
function leftOut(
  { anchor, telling, dates, pieces }: Choice & Length,
  { start, end }: Shape,
): { readonly why: string; readonly other: string | null } | null {
  const isHalf = (start === null) !== (end === null);
  if (isHalf && namesLength(pieces))
    return { why: 'One end is not known, and the text names a length.', other: null };
  if (anchor && start === end && hasLengthLeftOut(anchor))
    return { why: 'A length is named, and was taken for another event’s.', other: null };
  if (anchor && isLoose(anchor))
    return { why: 'No word of an event stands beside the day.', other: null };
  if (hasUnreadWords(anchor?.piece ?? telling.lead ?? pieces.body[0]))
    return { why: 'The sentence tells of a day in words that are not read.', other: null };
  const passed = anchor ? null : dayPassedOver(dates, telling);
  const why = 'The document’s own day was taken, and a meeting is told of on another.';
  return passed ? { why, other: passed.date?.start ?? null } : null;
}

/** Whether first and last day both come from another sentence, and the day that is told lies between. */
const isBetween = (anchor: DatedWords | null, { start, end, used }: Shape, piece: Piece): boolean =>
  anchor?.date !== undefined &&
  anchor.date !== null &&
  used.some((dated) => dated.piece !== piece && dated.words.form === 'days') &&
  anchor.date.start !== start &&
  anchor.date.end !== end;

/** What is doubtful about the days that were taken: a series, another day that competes, none of its own, a borrowed year. */
export function doubtsOf(choice: Choice & Length, shape: Shape, piece: Piece): readonly Doubt[] {
  const { anchor, rival, telling } = choice;
  const { start, end } = shape;
  const span = { start: piece.start, end: piece.start + piece.flat.length };
  const taken = `${start ?? '?'} – ${end ?? '?'}`;
  const doubt = (why: string, other: string | null = null): readonly Doubt[] => [
    { what: 'event', taken, other, why, span },
  ];
  if (anchor?.date && anchor.date.each.length > 1)
    return doubt('A series of days: the first was taken.', anchor.date.each.join(', '));
  const ends = unsureEnds(choice, shape, piece);
  if (ends !== null) return doubt(ends);
  const told = anchor && anchor.piece !== telling.lead ? leadDay(choice) : null;
  if (told && (!isInShape(told, shape) || isInMidst(told, shape)))
    return doubt('The lead tells of another day.', told.date?.start ?? null);
  const days = rival?.date;
  if (rival && days && isOfSameWeight(rival, choice, piece) && !isOfShape(rival, shape)) {
    const other = days.start === days.end ? days.start : `${days.start} – ${days.end}`;
    return doubt('Another date of the text speaks for itself nearly as much.', other);
  }
  const otherEnd = otherEndOf(choice, shape, piece);
  if (otherEnd) {
    const why = 'One end is told, and another day of the text may be the other.';
    return doubt(why, otherEnd.date?.start ?? null);
  }
  if (anchor && besideAnother(anchor, telling) > 0)
    return doubt('The day stands beside words for another event.');
  const isToldInDays = start !== end || choice.length?.count === 1;
  if (!anchor && !isToldInDays && piece.cues.has('event-noun') && !piece.cues.has('speech-verb'))
    return doubt('No day of the event is given: the dateline’s day was taken.');
  if (anchor?.date?.isYearBorrowed && !hasNearDay(choice, anchor))
    return doubt('The year is not printed: the document’s own was taken.');
  const missed = leftOut(choice, shape);
  if (missed) return doubt(missed.why, missed.other);
  if (isBetween(anchor, shape, piece))
    return doubt('A day within the first and the last is told of: it may be the event’s alone.');
  const elsewhere = shape.used.find((used) => used.piece !== piece && used.words.form !== 'near');
  if (elsewhere && !elsewhere.piece.cues.has('event-noun'))
    return doubt('The other end is told in a sentence that does not name the event.');
  return [];
}

/** Whether another date competes with the one taken: near in score, no mere month, and not ahead of a report of its own day. */
function isOfSameWeight(
  rival: DatedWords,
  { margin, anchor, day, telling }: Choice & Length,
  taken: Piece,
): boolean {
  const { piece, date } = rival;
  const first = date ? dayOf(date.start) : null;
  if (first === null) return false;
  const chosen = anchor?.date ? dayOf(anchor.date.start) : day;
  const isAhead =
    telling.isReport &&
    (day === null
      ? chosen !== null &&
        first > chosen &&
        ['future', 'present'].some((role) => piece.cues.has(role))
      : first > day + 1);
  if (isEarlierClause(rival)) return false;
  if (piece === taken) {
    const isSettledToday = isSaidToday(anchor, telling) || (isToday(anchor) && isOfRelative(rival));
    return !isAhead && !isSettledToday && margin <= UNSAFE_MARGIN;
  }
  if (anchor && isSettled(anchor, rival, telling)) return false;
  const isLookedBackUpon =
    day !== null && chosen !== null && day - chosen <= NEWS_DAYS && day - first > BACK_DAYS;
  return !isAhead && !isLookedBackUpon && margin <= UNSAFE_MARGIN_APART;
}

const isToday = (anchor: DatedWords | null): boolean =>
  anchor?.words.form === 'near' && anchor.words.offset === 0;

/** A statement of today is of today, whatever day it speaks of. */
const isSaidToday = (anchor: DatedWords | null, { isStatement, own }: Telling): boolean =>
  isStatement && own !== null && isToday(anchor);

/** "Women who lost their homes on Friday", "a sentence that was passed on Tuesday": told of one thing, in passing. */
const isOfRelative = ({ piece: { flat, cues }, words }: DatedWords): boolean => {
  const at = /\b(?:who|whose|which|that)\b[^,;]*$/.exec(flat.slice(0, words.start))?.index;
  return at !== undefined && !cues.has('event-noun', Math.max(0, at - 30), words.start);
};

const isSpan = ({ words }: DatedWords): boolean => words.form === 'days' && words.days.length > 1;

/** Whether the lead itself settles the days against those of another sentence: "today" below a dateline, or a first and a last one against one day. */
const isSettled = (anchor: DatedWords, rival: DatedWords, { lead, own }: Telling): boolean =>
  anchor.piece === lead &&
  ((anchor.words.form === 'near' && own !== null) || (isSpan(anchor) && !isSpan(rival)));

/** News tell of days so near; what lies so far back is, in another sentence, what they look back upon. */
const NEWS_DAYS = 7;
const BACK_DAYS = 14;

const isOfShape = (dated: DatedWords, shape: Shape): boolean =>
  shape.used.includes(dated) || isInShape(dated, shape);

/** Days from the document's own within which a date without a year can only be of that year. */
const NEAR_DAYS = 90;

/** Whether a day whose year is printed, the document's own or another of its text, lies near a date without one. */
function hasNearDay({ day, dates }: Length, { date }: DatedWords): boolean {
  const first = date ? dayOf(date.start) : null;
  const printed = dates.flatMap((one) =>
    one.date && !one.date.isYearBorrowed && one.words.form === 'days'
      ? (dayOf(one.date.start) ?? [])
      : [],
  );
  const known = day === null ? printed : [day];
  return first !== null && known.some((one) => Math.abs(first - one) <= NEAR_DAYS);
}

/** The day of "today" or "yesterday" in the lead of a text with a day of its own. */
function leadDay({ dates, telling }: Length): DatedWords | null {
  if (telling.own === null) return null;
  return dates.find(({ piece, words }) => piece === telling.lead && words.form === 'near') ?? null;
}

/** Whether a date lies within the days that were taken. */
function isInShape({ date }: DatedWords, { start, end }: Shape): boolean {
  if (!date) return false;
  const [first, last] = [start ?? end, end ?? start];
  return first !== null && last !== null && date.start >= first && date.end <= last;
}

/** Where no day was taken for the event's, the first that the top of the text names. */
export function unreadDays(pieces: Pieces, dates: readonly DatedWords[]): readonly Doubt[] {
  const top = new Set(pieces.body.slice(0, 3));
  const found = dates.find(
    ({ piece, words }) => top.has(piece) && (words.form === 'days' || words.form === 'weekday'),
  );
  const numbers = found ? null : unreadNumbers(pieces);
  if (numbers) {
    const at = { start: numbers.start, end: numbers.start + numbers.flat.length };
    const why = 'Numbers look like a day, and were not read as one.';
    return [{ what: 'event', taken: '? – ?', other: null, why, span: at }];
  }
  if (!found) return [];
  const { piece, words, date } = found;
  const span = { start: piece.start + words.start, end: piece.start + words.end };
  const why = 'A day is named, and the words do not say that it is the event’s.';
  return [{ what: 'event', taken: '? – ?', other: date?.start ?? null, why, span }];
}
