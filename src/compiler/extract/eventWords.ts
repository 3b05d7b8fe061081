import type { Span } from '../source.ts';
import { SMALL_NUMBER, smallNumber } from './dateWords.ts';
import type { Piece } from './sentences.ts';

/** Whether an event is told from its beginning or from its end; null: neither. */
export type Edge = 'begin' | 'end';

/** How far from a date the verb that says what it is may stand. */
const REACH = 260;

/** The edge that the verb nearest to a place in a sentence tells. */
export function edgeNear({ cues }: Pick<Piece, 'cues'>, at: Span): Edge | null {
  const away = (role: Edge): number =>
    cues.of(role).reduce((least, { start, end }) => {
      const distance = end <= at.start ? at.start - end : Math.max(0, start - at.end);
      return Math.min(least, distance);
    }, Infinity);
  const [begin, end] = [away('begin'), away('end')];
  if (Math.min(begin, end) > REACH) return null;
  return begin <= end ? 'begin' : 'end';
}

/** How long an event lasts, as printed. */
export interface Duration {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month';
  readonly start: number;
  readonly end: number;
  /** Behind "the" or "this": the event that was already named. */
  readonly isDefinite: boolean;
}

const COMPOUND = new RegExp(
  `\\b(${SMALL_NUMBER}|several|half|full)[- ](day|week|month)s?(?:[- ]long)?\\b(?! (?:ago|later|earlier|before|after|old|in advance|from))`,
  'gi',
);
const WHOLE = /\b(day|week|month)-?long\b/gi;
/** Names such as the 16 Days of Activism. */
const NO_LENGTH = /^\d+ Days\b/;
const LATER =
  /^(?: \w+)? (?:ago|later|earlier|before|after|old|since|in prison|from now|deadline)/i;

/** "The" or "this", perhaps with words between. */
const DEFINITE = /\b(?:the|this|its|their)(?: [a-z-]+,?){0,2} $/i;

function readDuration(match: RegExpExecArray): Duration | null {
  const isWhole = match.length === 2;
  const unit = (isWhole ? match[1] : match[2])?.toLowerCase() as Duration['unit'];
  const word = isWhole ? 'one' : (match[1] ?? '').toLowerCase();
  const count = word === 'half' || word === 'full' ? 1 : smallNumber(word);
  if (count === 0) return null;
  const isDefinite = DEFINITE.test(match.input.slice(Math.max(0, match.index - 40), match.index));
  return { count, unit, isDefinite, start: match.index, end: match.index + match[0].length };
}

const WORTH_READING = /\b(?:day|week|month)s?\b/i;

/** The durations that a sentence names ("two-day", "four days", "week-long"). */
export function readDurations(flat: string): readonly Duration[] {
  if (!WORTH_READING.test(flat)) return [];
  return [...flat.matchAll(COMPOUND), ...flat.matchAll(WHOLE)]
    .filter((match) => !NO_LENGTH.test(match[0]))
    .filter((match) => !LATER.test(flat.slice(match.index + match[0].length)))
    .map(readDuration)
    .filter((duration) => duration !== null);
}
