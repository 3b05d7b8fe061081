import { isoDay } from '../../model/calendarDate.ts';
import type { Doubt, EventDays, ParsedDocument, Quote } from '../extraction.ts';
import { dayOf, type DatedWords, type DocumentDates } from './datedWords.ts';
import { edgeNear, readDurations } from './eventWords.ts';
import { findDuration, shapeOf, type Shape } from './eventShape.ts';
import { quoteOf, type Piece, type Pieces } from './sentences.ts';

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

/** What may stand between a word for another event and its date: "adopted by Parliament in ". */
const OTHER_GAP =
  /^(?: against [\w ]{3,40})?(?: \w+){0,2},? (?:on |in |of |from |for )?(?:the )?$/i;

/** How much the words before a date say that it is another event's. */
function otherBefore({ flat, cues }: Piece, at: number): number {
  const cue = cues
    .between('other-event', Math.max(0, at - 70), at)
    .findLast(({ end }) => OTHER_GAP.test(flat.slice(end, at)));
  return cue?.row.weight ?? 0;
}

/** The same of the words behind it: "the 2006 elections". */
function otherBehind({ cues, flat }: Piece, at: number): number {
  const cue = cues.after('other-event-behind', at, 2);
  return cue && /^ [a-z -]*$/.test(flat.slice(at, cue.start)) ? cue.row.weight : 0;
}

function placeScore(piece: Piece): number {
  if (piece.kind === 'title') return 4;
  if (piece.kind === 'caption') return 0;
  if (piece.paragraph === 1) return piece.sentence === 0 ? 10 : 8;
  return Math.max(1, 8 - piece.paragraph);
}

function formScore({ words }: DatedWords): number {
  switch (words.form) {
    case 'near':
      return 5;
    case 'days':
      return words.days.length > 1 ? 4 : 2;
    case 'weekday':
      return words.word === 'on' || words.word === 'last' || words.word === '' ? 3 : 0;
    case 'month':
      return -1;
    case 'period':
      return words.unit === 'week' ? 2 : words.unit === 'month' ? -2 : -99;
    case 'year':
      return -99;
  }
}

function isQuoted(flat: string, at: number): boolean {
  let marks = 0;
  for (
    let index = flat.indexOf('"');
    index >= 0 && index < at;
    index = flat.indexOf('"', index + 1)
  )
    marks++;
  return marks % 2 === 1;
}

function contextScore({ piece, words, tense }: DatedWords): number {
  const { cues } = piece;
  const { start, end } = words;
  const nearby = (role: string): number =>
    Math.max(cues.weight(role, start - 150, start), cues.weight(role, end, end + 90));
  let score = nearby('event-verb') + nearby('event-noun');
  if (words.form !== 'near')
    score -= otherBefore(piece, start) + cues.weight('background', start - 60, start);
  if (words.form === 'days') score -= otherBehind(piece, end);
  if (isQuoted(piece.flat, words.start)) score -= 8;
  if (words.form === 'near' && /^(?:Also|Earlier)\b/.test(piece.flat)) score -= 8;
  if (words.form === 'near' && /\bannounc/.test(piece.flat.slice(words.start - 20, words.end + 20)))
    score -= 5;
  if (words.form === 'near' && words.offset === 1) score -= 1;
  if (words.form === 'near') score -= cues.weight('speech-verb', start - 22, end + 12);
  if (tense === 'future' && piece.paragraph > 2) score -= 3;
  return score;
}

/** Below this a date is taken for another event's. */
const LEAST_SCORE = 5;

function chooseAnchor(dates: readonly DatedWords[]): DatedWords | null {
  let best: DatedWords | null = null;
  let bestScore = LEAST_SCORE - 0.5;
  for (const dated of dates) {
    if (!dated.date || dated.piece.kind === 'caption') continue;
    const form = formScore(dated);
    if (form < -50) continue;
    const score = placeScore(dated.piece) + form + contextScore(dated);
    if (score > bestScore) [best, bestScore] = [dated, score];
  }
  return best;
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
  if (!date || day === null)
    return { start: date?.start ?? null, end: date?.end ?? null, used: [] };
  const pair = yesterdayAndToday(anchor, dates);
  if (pair?.date) {
    const [start, end] = [date.start, pair.date.start].sort();
    return { start: start ?? null, end: end ?? null, used: [pair] };
  }
  if (date.start !== date.end) return { start: date.start, end: date.end, used: [] };
  const edge = edgeNear(anchor.piece, anchor.words);
  if (date.each.length > 1) return { start: date.start, end: date.start, used: [] };
  const duration = findDuration(pieces, anchor, dates);
  // A length told elsewhere fixes an end only where a verb tells which one.
  const isPlaced =
    edge !== null ||
    (duration !== null &&
      readDurations(anchor.piece.flat).some((own) => own.count === duration.count));
  return shapeOf(day, edge, isPlaced ? duration : null, dates);
}

/** Without a date of its own the event is the dateline's: its verb of beginning or ending, or a statement. */
function fromDateline(pieces: Pieces, day: number, dates: readonly DatedWords[]): Shape {
  const lead = pieces.body[0];
  const edge = lead ? edgeNear(lead, { start: 0, end: Math.min(lead.flat.length, 200) }) : null;
  const duration = findDuration(pieces, null, dates);
  if (edge === null || duration === null) return { start: isoDay(day), end: isoDay(day), used: [] };
  return shapeOf(day, edge, duration, dates);
}

const NOTHING: EventReading = {
  days: { start: null, end: null },
  anchor: null,
  used: new Set(),
  quote: null,
  doubts: [],
};

function doubtsOf(anchor: DatedWords | null, shape: Shape, piece: Piece): readonly Doubt[] {
  const span = { start: piece.start, end: piece.start + piece.flat.length };
  const taken = `${shape.start ?? '?'} – ${shape.end ?? '?'}`;
  const other = anchor?.date && anchor.date.each.length > 1 ? anchor.date.each.join(', ') : null;
  if (other)
    return [{ what: 'event', taken, other, why: 'A series of days: the first was taken.', span }];
  if (!anchor && piece.cues.has('event-noun') && !piece.cues.has('speech-verb')) {
    return [
      {
        what: 'event',
        taken,
        other: null,
        why: 'No day of the event is given: the dateline’s day was taken.',
        span,
      },
    ];
  }
  if (anchor?.date?.isYearBorrowed) {
    return [
      {
        what: 'event',
        taken,
        other: null,
        why: 'The year is not printed: the document’s own was taken.',
        span,
      },
    ];
  }
  return [];
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
  const anchor = chooseAnchor(near.filter(({ piece }) => lead.has(piece)));
  const own = pieces.dateline?.day ? reference.day : null;
  if (!anchor && own === null) return NOTHING;
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
    doubts: doubtsOf(anchor, shape, piece),
  };
}
