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

/** From this weight on a verb tells of one end of something that lasts: "began", "concluded". */
const OPEN_WEIGHT = 2;

/**
 * The edge where the verb nearest to a place tells of one end of a meeting, course or visit, and not
 * of something that is done in a moment ("opened an exhibition", "launched a handbook").
 */
export function openEdgeNear(piece: Pick<Piece, 'cues'>, at: Span): Edge | null {
  const edge = edgeNear(piece, at);
  const isOpen = edge !== null && piece.cues.of(edge).some(({ row }) => row.weight >= OPEN_WEIGHT);
  return isOpen && piece.cues.has('lasting') ? edge : null;
}

/** How long an event lasts, as printed. */
export interface Duration {
  readonly count: number;
  readonly unit: 'day' | 'week' | 'month';
  readonly start: number;
  readonly end: number;
  /** Behind "the" or "this": the event that was already named. */
  readonly isDefinite: boolean;
  /** "Over the past two days": the end is now. Null: the words do not say. */
  readonly edge: Edge | null;
}

const COMPOUND = new RegExp(
  `\\b(?<count>${SMALL_NUMBER}|several|half|full)(?:[- ](?<half>and[- ]a[- ]half))?[- ](?<unit>day|week|month)s?(?:[- ]long)?\\b(?! (?:ago|later|earlier|before|after|old|in advance|from))`,
  'gi',
);
const WHOLE = /\b(?<unit>day|week|month)-?long\b/gi;
/** Names such as the 16 Days of Activism. */
const NO_LENGTH = /^\d+ Days\b/;
const LATER =
  /^(?: \w+)? (?:ago|later|earlier|before|after|old|since|in prison|from now|deadline)/i;

/** "The" or "this", perhaps with words between. */
const DEFINITE = /\b(?:the|this|its|their)(?: (?!an?\b)[a-z-]+,?){0,2} $/i;
/** "Over the past", "in the last": the days that end now. */
const PAST_DAYS = /\b(?:the|these) (?:past|last) $/i;

function readDuration({ input, index, 0: whole, groups }: RegExpExecArray): Duration | null {
  const unit = groups?.['unit']?.toLowerCase() as Duration['unit'];
  const word = (groups?.['count'] ?? 'one').toLowerCase();
  const number = word === 'half' || word === 'full' ? 1 : smallNumber(word);
  if (number === 0) return null;
  // Half a day more is a day of the calendar more.
  const count = groups?.['half'] === undefined ? number : number + 1;
  const before = input.slice(Math.max(0, index - 40), index);
  return {
    count,
    unit,
    isDefinite: DEFINITE.test(before),
    edge: PAST_DAYS.test(before) ? 'end' : null,
    start: index,
    end: index + whole.length,
  };
}

const WORTH_READING = /\b(?:day|week|month)s?\b/i;
/** Things that last long and hold events: their length is not the event's. */
const LONG_THING =
  /^(?: [\w-]+){0,3} (?:projects?|programmes?|programs?|initiatives?|periods?|contracts?|sentences?|terms?|missions?|mandates?|plans?|investigations?|internships?|grants?)\b/i;

/** The durations of events that a sentence names ("two-day", "four days", "week-long"). */
export function readDurations(flat: string): readonly Duration[] {
  if (!WORTH_READING.test(flat)) return [];
  return [...flat.matchAll(COMPOUND), ...flat.matchAll(WHOLE)]
    .filter((match) => !NO_LENGTH.test(match[0]))
    .filter((match) => !LATER.test(flat.slice(match.index + match[0].length)))
    .filter((match) => !LONG_THING.test(flat.slice(match.index + match[0].length)))
    .map(readDuration)
    .filter((duration) => duration !== null);
}
