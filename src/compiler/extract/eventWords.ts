import { allMatches } from '../allMatches.ts';
import type { Span } from '../source.ts';
import type { Cue } from './cues.ts';
import { SMALL_NUMBER, smallNumber } from './dateWords.ts';
import type { Piece } from './sentences.ts';

/** Whether an event is told from its beginning or from its end; null: neither. */
export type Edge = 'begin' | 'end';

/** How far from a date the verb that says what it is may stand. */
const REACH = 260;

/** "A day after the start of a campaign": the beginning of something that the date is measured by. */
const MEASURED =
  /\b(?:after|before|since|ahead of|prior to|following|until|from) (?:the |its |their )?$/i;
/** What stands between a verb and the date that it has for itself: "began on", "ended in Osh on". */
const OWN_GAP =
  /^(?: in(?: \p{Lu}[\p{L}-]*){1,3})?,?(?: on| from| last| this| is| will be| falls on)? $/u;

/** A sentence with the dates in it. */
export interface Dated {
  readonly piece: Pick<Piece, 'cues' | 'flat'>;
  /** Where else in the sentence dates stand. */
  readonly others: readonly Span[];
}

const distance = (cue: Span, at: Span): number =>
  cue.end <= at.start ? at.start - cue.end : Math.max(0, cue.start - at.end);

/** Whether a verb of beginning or ending has another date of the sentence for itself: "who had ended their training on 12 June". */
function isOfAnother(cue: Span, at: Span, { piece: { flat }, others }: Dated): boolean {
  return others.some((other) => {
    if (other.start < cue.end) return false;
    const gap = flat.slice(cue.end, other.start);
    if (OWN_GAP.test(gap)) return true;
    const isSet = flat
      .slice(Math.min(cue.end, at.end), Math.max(cue.start, at.start))
      .includes(',');
    return isSet && !gap.includes(',') && distance(cue, other) < distance(cue, at);
  });
}

/** "Today, six days before its meeting begins": a verb behind such a word is another's. */
const OTHER_CLAUSE = /\b(?:before|after|ahead of|until|since|when|while)\b/i;

/** The cues of an edge that tell of the event at a place of a sentence. */
function edgeCues(role: Edge, at: Span, dated: Dated): readonly Cue[] {
  const { flat, cues } = dated.piece;
  return cues
    .of(role)
    .filter(
      (cue) =>
        !MEASURED.test(flat.slice(Math.max(0, cue.start - 16), cue.start)) &&
        !isOfAnother(cue, at, dated) &&
        !(cue.start > at.end && OTHER_CLAUSE.test(flat.slice(at.end, cue.start))),
    );
}

/** The edge that the verb nearest to a place in a sentence tells, and where the verb stands. */
export function edgeNear(
  at: Span,
  dated: Dated,
): { readonly edge: Edge; readonly cue: Cue } | null {
  let best: { readonly edge: Edge; readonly cue: Cue } | null = null;
  let least = REACH + 1;
  for (const edge of ['begin', 'end'] as const) {
    for (const cue of edgeCues(edge, at, dated)) {
      const away = distance(cue, at);
      if (away < least) [best, least] = [{ edge, cue }, away];
    }
  }
  return best;
}

/** From this weight on a verb tells of one end of something that lasts: "began", "concluded". */
const OPEN_WEIGHT = 2;

/**
 * The edge where the verb nearest to a place tells of one end of a meeting, course or visit, and not
 * of something that is done in a moment ("opened an exhibition", "launched a handbook").
 */
export function openEdgeNear(at: Span, dated: Dated): Edge | null {
  const edge = edgeNear(at, dated)?.edge ?? null;
  const isOpen =
    edge !== null && edgeCues(edge, at, dated).some(({ row }) => row.weight >= OPEN_WEIGHT);
  return isOpen && dated.piece.cues.has('lasting') ? edge : null;
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
  /** "On the second day of a three-day meeting": which of the days is told of, from 1. */
  readonly nth?: number;
}

const COMPOUND = new RegExp(
  `\\b(?<count>${SMALL_NUMBER}|several|half|full)(?:[- ](?<half>and[- ]a[- ]half))?(?:[- ]|- )(?<unit>day|week|month)s?(?:[- ]long)?\\b(?! (?:ago|later|earlier|before|after|old|in advance|from))`,
  'gi',
);
const WHOLE = /\b(?<unit>day|week|month)-?long\b|\ba(?: whole| full)? (?<whole>week) of (?!\d)/gi;
/** Names such as the 16 Days of Activism. */
const NO_LENGTH = /^\d+ Days\b/;
const LATER =
  /^(?: \w+)? (?:ago|later|earlier|before|after|old|since|in prison|from now|deadline)/i;

/** "The" or "this", perhaps with words between. */
const DEFINITE = /\b(?:the|this|its|their)(?: (?!an?\b)[a-z-]+,?){0,2} $/i;
/** "Over the past", "in the last": the days that end now. */
const PAST_DAYS = /\b(?:the|these) (?:past|last) $|\b(?:after|following) $/i;
/** "For three days until yesterday". */
const UNTIL_NOW = /^(?: [\w-]+){0,2} (?:until|till|up to) (?:today|yesterday)\b/i;
/** "The third and last day". */
const LAST_DAY =
  /\b(second|third|fourth|fifth|sixth|seventh)(?: and|,| or) (?:last|final|closing) day\b/gi;
/** "On the second day of a", "on day two of the". */
const NTH_DAY =
  /\b(?:(first|opening|second|third|fourth|fifth|sixth|seventh|last|final|closing) day|day (one|two|three|four|five|six|seven)),? (?:of|in) (?:an?|the|its|their|this)(?: [a-z-]+){0,2} $|\b(first|second|third|fourth|fifth|sixth|seventh|last|final) of (?:the )?$/i;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];

function readLastDay({ index, 0: whole, 1: word = '' }: RegExpExecArray): Duration {
  const count = ORDINALS.indexOf(word.toLowerCase()) + 1;
  return {
    count,
    unit: 'day',
    isDefinite: true,
    edge: 'end',
    start: index,
    end: index + whole.length,
  };
}

/** Which day of so many the words before a length name; null where they name none. */
function nthOf(before: string, count: number): number | null {
  const match = NTH_DAY.exec(before);
  if (!match) return null;
  const word = (match[1] ?? match[3] ?? '').toLowerCase();
  if (word === 'opening') return 1;
  if (/^(?:last|final|closing)$/.test(word)) return count;
  const nth = word === '' ? smallNumber(match[2] ?? '') : ORDINALS.indexOf(word) + 1;
  return nth <= count ? nth : null;
}

function readDuration({ input, index, 0: whole, groups }: RegExpExecArray): Duration | null {
  const unit = (groups?.['unit'] ?? groups?.['whole'])?.toLowerCase() as Duration['unit'];
  const word = (groups?.['count'] ?? 'one').toLowerCase();
  const number = word === 'half' || word === 'full' ? 1 : smallNumber(word);
  if (number === 0) return null;
  // Half a day more is a day of the calendar more.
  const count = groups?.['half'] === undefined ? number : number + 1;
  const before = input.slice(Math.max(0, index - 40), index);
  const nth = unit === 'day' ? nthOf(before, count) : null;
  return {
    ...(nth === null ? {} : { nth }),
    count,
    unit,
    isDefinite: DEFINITE.test(before),
    edge:
      PAST_DAYS.test(before) || UNTIL_NOW.test(input.slice(index + whole.length)) ? 'end' : null,
    start: index,
    end: index + whole.length,
  };
}

const WORTH_READING = /\b(?:day|week|month)s?\b/i;
/** Things that last long and hold events: their length is not the event's. */
const LONG_THING =
  /^(?: (?!(?:on|for|of|in|about|to|into|with|at)\b)[\w-]+){0,3} (?:projects?|programmes?|programs?|initiatives?|periods?|contracts?|sentences?|terms?|missions?|mandates?|plans?|investigations?|internships?|grants?)\b/i;

/** "Following a two-day seminar": the length of what came before or comes after. */
const OTHERS_LENGTH =
  /\b(?:following|after|before|ahead of|prior to|follows|followed|preceded by|succeeded by)(?: on(?: from)?)? (?:an?|another|the|its|their|last year's|this year's)(?: (?:first|earlier|previous|similar|recent|later|OSCE))* $/i;

/** What stands between a length and a day that is the end of the same thing: "a three-day visit that ended on". */
const SAME_CLAUSE = /^[^,;.()"]*\b(?:that|which)\b[^,;.()"]*$/;

/** Whether a length is that of what came before or comes after, and not of what the words at a place date. */
function isOthers({ index, 0: whole, input }: RegExpExecArray, at: Span | null): boolean {
  if (!OTHERS_LENGTH.test(input.slice(Math.max(0, index - 50), index))) return false;
  const end = index + whole.length;
  return at === null || at.start < end || !SAME_CLAUSE.test(input.slice(end, at.start));
}

/**
 * The durations of events that a sentence names ("two-day", "four days", "week-long"); `at` is the
 * place of the day that they are asked for.
 */
export function readDurations(flat: string, at: Span | null = null): readonly Duration[] {
  return lengthsIn(flat, (match) => !isOthers(match, at));
}

/** The same with those of what came before or comes after: "following a two-day seminar". */
export const readLengths = (flat: string): readonly Duration[] => lengthsIn(flat, () => true);

function lengthsIn(
  flat: string,
  isMeant: (match: RegExpExecArray) => boolean,
): readonly Duration[] {
  if (!WORTH_READING.test(flat)) return [];
  const last = allMatches(flat, LAST_DAY).map(readLastDay);
  const lengths = [...allMatches(flat, COMPOUND), ...allMatches(flat, WHOLE)]
    .filter((match) => !NO_LENGTH.test(match[0]))
    .filter(isMeant)
    .filter((match) => !LATER.test(flat.slice(match.index + match[0].length)))
    .filter((match) => !LONG_THING.test(flat.slice(match.index + match[0].length)))
    .map(readDuration)
    .filter((duration) => duration !== null);
  return [...last, ...lengths];
}
