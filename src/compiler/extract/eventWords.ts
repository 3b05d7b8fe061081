import { SMALL_NUMBER, smallNumber } from './dateWords.ts';

/** Words by which press prose tells of events: kept in one place, because several rules ask for them. */

export const EVENT_NOUN =
  /\b(?:conferences?|meetings?|workshops?|seminars?|trainings?|courses?|round[- ]?tables?|forum|fora|events?|exercises?|simulations?|sessions?|study (?:visit|tour|trip)s?|visits?|ceremon(?:y|ies)|discussions?|consultations?|dialogues?|symposium|summit|hearings?|summer school|school|launch|presentations?|debates?|briefings?|webinars?|caf[eé]s?|camps?|competitions?|exhibitions?|lectures?|talks|gatherings?|panels?|side[- ]event|retreat|hackathon|campaigns?|tour|expert groups?|Permanent Council|Ministerial Council|Forum|Assembly|election|graduation|mock trial|quiz|festival|concert|screening|premiere|masterclass|master class|missions? to)\b/i;

export const EVENT_VERB =
  /\b(?:held|holds?|holding|took place|takes? place|taking place|taken place|organi[sz](?:ed?|es|ing)|host(?:ed|s|ing)?|conduct(?:ed|s|ing)?|met|meets?|meeting|gather(?:ed|s|ing)?|assembled?|open(?:ed|s|ing)?|launch(?:ed|es|ing)?|start(?:ed|s|ing)?|began|begins?|begun|beginning|kick(?:ed|s)?[- ]off|commenced|conclud(?:ed|es|ing)|ended|ends|clos(?:ed|es|ing)|complet(?:ed|es|ing)|finish(?:ed|es)|visit(?:ed|s|ing)?|attend(?:ed|s|ing)?|took part|takes? part|participat(?:ed|es|ing)|train(?:ed|s|ing)|discuss(?:ed|es|ing)?|debated|deliver(?:ed|s)|brought|brings?|inaugurated|facilitated|convened|joined|ran|runs?|underway|under way|came together|co-organi[sz]ed|addressed|addressing|adopt(?:ed|s)|sign(?:ed|s)|present(?:ed|s)|released|published|handed over|celebrated|graduated|spoke|speaking|tour(?:ed)?|supported|invited)\b/i;

export const SPEECH_VERB =
  /\b(?:said|says|saying|told|stated|stressed|stresses|warn(?:ed|s)|urg(?:ed|es|ing)|call(?:ed|s) (?:on|for|upon)|condemn(?:ed|s)|welcom(?:ed|es)|commend(?:ed|s)|prais(?:ed|es)|express(?:ed|es)|appeal(?:ed|s)|criticized|voiced|noted|encourag(?:ed|es)|congratulated|underlin(?:ed|es)|emphasi[sz](?:ed|es)|remind(?:ed|s)|reiterated|deplor(?:ed|es)|regret(?:s|ted)|outlin(?:ed|es)|argued?|ask(?:s|ed)|demand(?:s|ed)|voic(?:es|ed)|describ(?:es|ed)|declar(?:es|ed)|concern(?:ed|s)?|alarmed|shocked|hop(?:es|ed)|deplores?|recall(?:s|ed)|raised|wrote)\b/i;

const BEGIN =
  /\b(?:launch(?:ed|es)|open(?:ed|s|ing)|start(?:ed|s|ing)|began|begins?|beginning|begun|kick(?:ed|s|ing)?[- ]off|commenc(?:ed|es|ing)|gathered|gather|under ?way|inaugurated|convened|assembled|embarked|set off|set out)\b/gi;
const END =
  /\b(?:conclud(?:ed|es|ing)|ended|ends|ending|end (?:their|its|his|her|the|an?)|(?:came|come|comes|drew|draws|brought) to (?:an|its|a) (?:end|close)|clos(?:ed|es|ing)|wrapp?(?:ed|s) up|finish(?:ed|es|ing)|complet(?:ed|es|ing)|at the end of|final day|last day|end of)\b/gi;

/** Whether an event is told from its beginning or from its end; null: neither. */
export type Edge = 'begin' | 'end';

/** How far from a date the verb that says what it is may stand. */
const REACH = 260;

function nearest(
  flat: string,
  pattern: RegExp,
  at: { readonly start: number; readonly end: number },
): number {
  let best = Infinity;
  for (const match of flat.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const away = end <= at.start ? at.start - end : Math.max(0, match.index - at.end);
    best = Math.min(best, away);
  }
  return best;
}

/** The edge that the verb nearest to a place in a sentence tells. */
export function edgeNear(
  flat: string,
  at: { readonly start: number; readonly end: number },
): Edge | null {
  const [begin, end] = [nearest(flat, BEGIN, at), nearest(flat, END, at)];
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
