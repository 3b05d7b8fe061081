import { isoDay, weekdayOf } from '../../model/calendarDate.ts';
import type { Doubt, EventDays, ParsedDocument, Quote } from '../extraction.ts';
import { anchorScore } from './anchorScore.ts';
import { doubtsOf, unreadDays, type Choice } from './eventDoubts.ts';
import { dayOf, type DatedWords, type DocumentDates } from './datedWords.ts';
import { edgeNear, openEdgeNear, readDurations } from './eventWords.ts';
import { daysOfPeriod, findDuration, shapeOf, withOthers, type Shape } from './eventShape.ts';
import { quoteOf, type Pieces } from './sentences.ts';
import { isSpeechElsewhere } from './statement.ts';
import type { Span } from '../source.ts';
import { tellingOf, type Telling } from './telling.ts';

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

/** "Having begun yesterday, the seminar closed today". */
function isBegunAndEnded(
  { piece: { cues }, words }: DatedWords,
  { words: last }: DatedWords,
): boolean {
  const isBegun = cues.has('begin', words.start - 25, words.start);
  return isBegun && last.start > words.end && cues.has('end', words.end, last.end + 30);
}

/** How far apart "yesterday" and "today" may stand to be first and last day. */
const PAIR_REACH = 15;

const isBeside = (a: Span, b: Span): boolean =>
  Math.max(a.start, b.start) - Math.min(a.end, b.end) < PAIR_REACH;

function yesterdayAndToday(anchor: DatedWords, dates: readonly DatedWords[]): DatedWords | null {
  if (anchor.words.form !== 'near') return null;
  return (
    dates.find(
      (dated) =>
        dated !== anchor &&
        dated.piece === anchor.piece &&
        dated.words.form === 'near' &&
        (isBeside(dated.words, anchor.words) || isBegunAndEnded(anchor, dated)),
    ) ?? null
  );
}

/** "Can be visited until 20 October": the last day, told alone. */
const UNTIL = /\b(?:until|till|through) (?:the )?$/i;

/** How long before the document's own day something may have begun that is at its end. */
const LONGEST_EVENT = 14;

/** "Said at the end of her visit, which had begun on 22 June": the document's own day is the last. */
function isEndedSince({ piece, words, date }: DatedWords, today: number): boolean {
  const day = dayOf(date?.start ?? null);
  if (day === null || day >= today || today - day > LONGEST_EVENT) return false;
  const { cues } = piece;
  const isBegun = cues.has('begin', Math.max(0, words.start - 30), words.start);
  return isBegun && cues.has('end', 0, Math.max(0, words.start - 30));
}

/** The Monday of "this week" or "last week"; null where the words name no week, or the document no day. */
const mondayOf = ({ words }: DatedWords, today: number | null): number | null =>
  words.form === 'period' && words.unit === 'week' && today !== null
    ? today - weekdayOf(today) + 7 * words.offset
    : null;

/** Reads the event from the date that tells of it. */
function fromAnchor(
  pieces: Pieces,
  anchor: DatedWords,
  { today, dates }: { readonly today: number | null; readonly dates: readonly DatedWords[] },
): Shape {
  const { date } = anchor;
  const day = date ? dayOf(date.start) : null;
  if (!date || day === null) {
    const isWeek = anchor.words.form === 'period' && date?.start.length === 7;
    const told = isWeek ? daysOfPeriod(date.start, mondayOf(anchor, today), dates) : null;
    return told ?? { start: date?.start ?? null, end: date?.end ?? null, used: [] };
  }
  const pair = yesterdayAndToday(anchor, dates);
  if (pair?.date) {
    const [start, end] = [date.start, pair.date.start].sort();
    return { start: start ?? null, end: end ?? null, used: [pair] };
  }
  if (date.start !== date.end) return { start: date.start, end: date.end, used: [] };
  const sentence = withOthers(anchor, dates);
  const until =
    today !== null && today < day && UNTIL.test(anchor.piece.flat.slice(0, anchor.words.start));
  if (until) {
    const begins = anchor.piece.cues.has('begin');
    return { start: begins ? isoDay(today) : null, end: date.start, used: [] };
  }
  // Of what is ahead, and lasts, the day that is named is the first.
  const ahead = anchor.tense === 'future' ? 'begin' : null;
  const edge = edgeNear(anchor.words, sentence)?.edge ?? ahead;
  if (date.each.length > 1) return { start: date.start, end: date.start, used: [] };
  const duration = findDuration(pieces, anchor, dates);
  // A length told elsewhere fixes an end only where a verb tells which one.
  const isPlaced =
    edge !== null ||
    Boolean(duration?.edge) ||
    (duration !== null &&
      readDurations(anchor.piece.flat, anchor.words).some((own) => own.count === duration.count));
  const open = openEdgeNear(anchor.words, sentence);
  if (edge === 'begin' && today !== null && isEndedSince(anchor, today))
    return { start: date.start, end: isoDay(today), used: [] };
  const told = pieces.title ? [pieces.title, anchor.piece] : [anchor.piece];
  return shapeOf(day, { edge, open, duration: isPlaced ? duration : null, told }, dates);
}

/** Without a date of its own the event is the dateline's: its verb of beginning or ending, or a statement. */
function fromDateline(pieces: Pieces, day: number, dates: readonly DatedWords[]): Shape {
  const lead = pieces.body[0];
  const top = { start: 0, end: Math.min(lead?.flat.length ?? 0, 200) };
  const edge = lead ? (edgeNear(top, { piece: lead, others: [] })?.edge ?? null) : null;
  const duration = findDuration(pieces, null, dates);
  if ((edge === null && !duration?.edge) || duration === null)
    return { start: isoDay(day), end: isoDay(day), used: [] };
  const told = [pieces.title, lead].flatMap((piece) => piece ?? []);
  return shapeOf(day, { edge, open: null, duration, told }, dates);
}

const NOTHING: EventReading = {
  days: { start: null, end: null },
  anchor: null,
  used: new Set(),
  quote: null,
  doubts: [],
};

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
  const telling = tellingOf(pieces, reference.day, near);
  const choice = chooseAnchor(
    near.filter(({ piece }) => lead.has(piece)),
    telling,
  );
  const { anchor } = choice;
  const { own } = telling;
  if (!anchor && isSpeechElsewhere(pieces)) return NOTHING;
  if (!anchor && own === null) return { ...NOTHING, doubts: unreadDays(pieces, near) };
  const shape = anchor
    ? fromAnchor(pieces, anchor, { today: own, dates: near })
    : fromDateline(pieces, own ?? 0, near);
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
        pieces,
        dates: near,
        day: reference.day,
        length: findDuration(pieces, anchor, near),
      },
      shape,
      piece,
    ),
  };
}
