import { isoDay } from '../../model/calendarDate.ts';
import type { Doubt, EventDays, ParsedDocument, Quote } from '../extraction.ts';
import { anchorScore, besideAnother, tellingOf, type Telling } from './anchorScore.ts';
import { dayOf, type DatedWords, type DocumentDates } from './datedWords.ts';
import { edgeNear, openEdgeNear, readDurations, type Duration } from './eventWords.ts';
import { daysOfPeriod, findDuration, shapeOf, withOthers, type Shape } from './eventShape.ts';
import { quoteOf, type Piece, type Pieces } from './sentences.ts';
import { isSpeechElsewhere } from './statement.ts';

/** The days of the event that a document mainly reports, and what they rest on. */
export interface EventReading {
  readonly days: EventDays;
  /** The date that was taken for the event's; null: the document's own day. */
  readonly anchor: DatedWords | null;
  /** Every date that tells of the same event. */
  readonly used: ReadonlySet<DatedWords>;
  readonly quote: Quote | null;
  readonly doubts: readonly Doubt[];
}

/** In how many sentences from the top the event's date is looked for. */
const LEAD = 14;

/** Below this a date is taken for another event's. */
const LEAST_SCORE = 5;

/** The date that most likely is the event's, and the next that gives other days. */
interface Choice {
  readonly anchor: DatedWords | null;
  readonly rival: DatedWords | null;
  /** By how much the anchor, or the dateline where there is none, goes before the rival. */
  readonly margin: number;
}

function chooseAnchor(dates: readonly DatedWords[], telling: Telling): Choice {
  const scored = dates
    .filter(({ date, piece }) => date !== null && piece.kind !== 'caption')
    .map((dated) => ({ dated, score: anchorScore(dated, telling) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [first] = scored;
  const best = first && first.score >= LEAST_SCORE ? first : null;
  const start = best ? best.dated.date?.start : telling.own === null ? null : isoDay(telling.own);
  const rival = scored.find(({ dated }) => dated !== best?.dated && dated.date?.start !== start);
  return {
    anchor: best?.dated ?? null,
    rival: rival?.dated ?? null,
    margin: rival ? (best?.score ?? LEAST_SCORE) - rival.score : Infinity,
  };
}

function yesterdayAndToday(anchor: DatedWords, dates: readonly DatedWords[]): DatedWords | null {
  if (anchor.words.form !== 'near') return null;
  return (
    dates.find(
      (dated) =>
        dated !== anchor &&
        dated.piece === anchor.piece &&
        dated.words.form === 'near' &&
        Math.abs(dated.words.start - anchor.words.start) < 20,
    ) ?? null
  );
}

/** Reads the event from the date that tells of it. */
function fromAnchor(pieces: Pieces, anchor: DatedWords, dates: readonly DatedWords[]): Shape {
  const { date } = anchor;
  const day = date ? dayOf(date.start) : null;
  if (!date || day === null) {
    const isWeek = anchor.words.form === 'period' && date?.start.length === 7;
    const told = isWeek ? daysOfPeriod(date.start, dates) : null;
    return told ?? { start: date?.start ?? null, end: date?.end ?? null, used: [] };
  }
  const pair = yesterdayAndToday(anchor, dates);
  if (pair?.date) {
    const [start, end] = [date.start, pair.date.start].sort();
    return { start: start ?? null, end: end ?? null, used: [pair] };
  }
  if (date.start !== date.end) return { start: date.start, end: date.end, used: [] };
  const sentence = withOthers(anchor, dates);
  const edge = edgeNear(anchor.words, sentence)?.edge ?? null;
  if (date.each.length > 1) return { start: date.start, end: date.start, used: [] };
  const duration = findDuration(pieces, anchor, dates);
  // A length told elsewhere fixes an end only where a verb tells which one.
  const isPlaced =
    edge !== null ||
    Boolean(duration?.edge) ||
    (duration !== null &&
      readDurations(anchor.piece.flat).some((own) => own.count === duration.count));
  const open = openEdgeNear(anchor.words, sentence);
  return shapeOf(day, { edge, open, duration: isPlaced ? duration : null }, dates);
}

/** Without a date of its own the event is the dateline's: its verb of beginning or ending, or a statement. */
function fromDateline(pieces: Pieces, day: number, dates: readonly DatedWords[]): Shape {
  const lead = pieces.body[0];
  const top = { start: 0, end: Math.min(lead?.flat.length ?? 0, 200) };
  const edge = lead ? (edgeNear(top, { piece: lead, others: [] })?.edge ?? null) : null;
  const duration = findDuration(pieces, null, dates);
  if ((edge === null && !duration?.edge) || duration === null)
    return { start: isoDay(day), end: isoDay(day), used: [] };
  return shapeOf(day, { edge, open: null, duration }, dates);
}

const NOTHING: EventReading = {
  days: { start: null, end: null },
  anchor: null,
  used: new Set(),
  quote: null,
  doubts: [],
};

/** The length that a text names for its event, and the document's own day, from dateline or header. */
interface Length {
  readonly length: Duration | null;
  readonly day: number | null;
  readonly telling: Telling;
  readonly dates: readonly DatedWords[];
}

/** Within this margin of score two days of one sentence compete; those of two sentences are told apart sooner. Measured on annotated pages, see docs/compiler.md. */
const UNSAFE_MARGIN = 6;
const UNSAFE_MARGIN_APART = 2;

/** Why first and last day may be others: a length that no verb fastens, two verbs for two ends, a weekday of either week. */
function unsureEnds(
  { anchor, length: elsewhere, telling }: Choice & Length,
  shape: Shape,
  piece: Piece,
): string | null {
  const { cues } = piece;
  const length = readDurations(piece.flat).find(({ unit, count }) => unit === 'day' && count > 1);
  const isSingle = shape.start === shape.end;
  const isFastened = cues.has('begin') !== cues.has('end');
  const isOfToday = anchor === null || anchor.words.form === 'near';
  const isLong = length !== undefined || (elsewhere?.unit === 'day' && elsewhere.count > 1);
  if (isSingle && isLong && anchor?.date?.each.length !== 2)
    return 'A length is named, and the words do not say for sure that it is the event’s.';
  if (length && (isSingle || (isOfToday && !isFastened && !length.edge)))
    return 'A length is named, and the words do not say for sure which end the day is.';
  if (anchor?.words.form === 'weekday' && anchor.tense === 'open' && !telling.isReport)
    return 'A weekday is named, and the words do not say whether it lies behind or ahead.';
  if (anchor?.words.form === 'weekday' && isOwnWeekday(anchor, telling))
    return 'The weekday that is named is the document’s own: the day may lie a week before.';
  return null;
}

const isOwnWeekday = ({ words, date }: DatedWords, { own }: Telling): boolean =>
  words.form === 'weekday' &&
  words.endWeekday === null &&
  own !== null &&
  dayOf(date?.start ?? null) === own;

/** What is doubtful about the days that were taken: a series, another day that competes, none of its own, a borrowed year. */
function doubtsOf(choice: Choice & Length, shape: Shape, piece: Piece): readonly Doubt[] {
  const { anchor, rival, telling } = choice;
  const span = { start: piece.start, end: piece.start + piece.flat.length };
  const taken = `${shape.start ?? '?'} – ${shape.end ?? '?'}`;
  const doubt = (why: string, other: string | null = null): readonly Doubt[] => [
    { what: 'event', taken, other, why, span },
  ];
  if (anchor?.date && anchor.date.each.length > 1)
    return doubt('A series of days: the first was taken.', anchor.date.each.join(', '));
  const ends = unsureEnds(choice, shape, piece);
  if (ends !== null) return doubt(ends);
  const told = anchor && anchor.piece !== telling.lead ? leadDay(choice) : null;
  if (told && !isInShape(told, shape))
    return doubt('The lead tells of another day.', told.date?.start ?? null);
  const days = rival?.date;
  if (rival && days && isOfSameWeight(rival, choice, piece) && !isOfShape(rival, shape)) {
    const other = days.start === days.end ? days.start : `${days.start} – ${days.end}`;
    return doubt('Another date of the text speaks for itself nearly as much.', other);
  }
  if (anchor && besideAnother(anchor, telling) > 0)
    return doubt('The day stands beside words for another event.');
  if (!anchor && piece.cues.has('event-noun') && !piece.cues.has('speech-verb'))
    return doubt('No day of the event is given: the dateline’s day was taken.');
  if (anchor?.date?.isYearBorrowed && !hasNearDay(choice, anchor))
    return doubt('The year is not printed: the document’s own was taken.');
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
  if (piece === taken) return !isAhead && margin <= UNSAFE_MARGIN;
  if (anchor && isSettled(anchor, rival, telling)) return false;
  const isLookedBackUpon =
    day !== null && chosen !== null && day - chosen <= NEWS_DAYS && day - first > BACK_DAYS;
  return !isAhead && !isLookedBackUpon && margin <= UNSAFE_MARGIN_APART;
}

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

/**
 * Finds the days of the event that the document mainly reports: the date that stands nearest to the
 * top and to a verb of holding, widened by lengths ("two-day") and by verbs of beginning and ending;
 * without any, the day of the dateline; without that, nothing.
 */
export function extractEvent(
  document: ParsedDocument,
  pieces: Pieces,
  { reference, dates }: DocumentDates,
): EventReading {
  const lead = new Set([...(pieces.title ? [pieces.title] : []), ...pieces.body.slice(0, LEAD)]);
  const near = dates.slice(0, 200);
  const telling = tellingOf(pieces, reference.day);
  const choice = chooseAnchor(
    near.filter(({ piece }) => lead.has(piece)),
    telling,
  );
  const { anchor } = choice;
  const { own } = telling;
  if (!anchor && (own === null || isSpeechElsewhere(pieces))) return NOTHING;
  const shape = anchor ? fromAnchor(pieces, anchor, near) : fromDateline(pieces, own ?? 0, near);
  const piece = anchor?.piece ?? pieces.body[0] ?? pieces.title;
  if (!piece) return NOTHING;
  return {
    days: { start: shape.start, end: shape.end },
    anchor,
    used: new Set([...(anchor ? [anchor] : []), ...shape.used]),
    quote: quoteOf(
      document,
      piece,
      anchor?.words ?? { start: 0, end: Math.min(80, piece.flat.length) },
    ),
    doubts: doubtsOf(
      {
        ...choice,
        telling,
        dates: near,
        day: reference.day,
        length: findDuration(pieces, anchor, near),
      },
      shape,
      piece,
    ),
  };
}
