import type { CalendarDate } from '../../model/calendarDate.ts';
import type { Claim, CompilerVocabulary, ParsedDocument } from '../extraction.ts';
import { allMatches } from '../allMatches.ts';
import { quoteOf, type Piece, type Pieces } from './sentences.ts';

const joiningDays = new WeakMap<CompilerVocabulary, readonly CalendarDate[]>();

/** Days within the timeline's years on which a State joined. */
function joiningDaysOf(vocabulary: CompilerVocabulary): readonly CalendarDate[] {
  const known = joiningDays.get(vocabulary);
  if (known) return known;
  const { states, span } = vocabulary;
  const days = states.flatMap(({ joined }) => joined ?? []).filter((joined) => joined > span.start);
  joiningDays.set(vocabulary, days);
  return days;
}

/** How many participating States there were on a day; where it is not known, each number of the timeline's years. */
function countsOn(day: CalendarDate | null, vocabulary: CompilerVocabulary): readonly number[] {
  const { states, span } = vocabulary;
  const days = joiningDaysOf(vocabulary);
  const countBy = (last: CalendarDate): number =>
    states.length - days.filter((joined) => joined > last).length;
  return day === null ? [span.start, ...days].map(countBy) : [countBy(day)];
}

const STATES =
  /\b(?:(all|the|its|their|our)(?: of)?(?: the)?(?: OSCE(?:'s)?)? )?((?:\d\d|fifty-\w+)(?: OSCE)? )?(?:(?:OSCE(?:'s)?|Organi[sz]ation(?:'s)?) )?(?:\d\d )?(?:(?:participating|member|OSCE) States|OSCE (?:countries|nations))\b/gi;
/** What a sentence must hold for the words above: a test that most do not pass. */
const MAY_NAME_STATES = /\bStates\b|\bOSCE (?:countries|nations)\b/i;
const ACT_AFTER =
  /^(?:[^.;]{0,60}?\b(?:adopt|approv|agree|endors|commit|decid|pledg|attend|took part|take part|taking part|participat|gather|met\b|meet\b|urged|called (?:on|upon)|encourag|appeal|invit|asked|remind|request|recommend|should|must|need to|have to|ought|to (?:adopt|implement|ratify|take|step|do|address|strengthen|increase|fulfil|ensure|make|use|work|join|show|co-?operate|meet|support|act|continue|develop|sign|combat|fight|tackle|prevent|protect|step)|will (?:gather|meet|attend)|(?:are|is) expected (?:to|at)|(?:are|were) (?:urged|called|present|represented)|were (?:urged|called)|unanimous|consensus))/i;
const ACT_BEFORE =
  /\b(?:count(?:s|ed|ing)? (?:up)?on|rel(?:y|ies|ied|ying) (?:up)?on|look(?:s|ed|ing)? to|trust(?:s|ed)?|thank(?:s|ed|ing)?|urg(?:ed|es|ing)|call(?:ed|s|ing)? (?:on|upon|for)|encourag(?:ed|es|ing)|appeal(?:ed|s|ing)? (?:to|for)|invit(?:ed|es|ing)|ask(?:ed|s|ing)(?: of)?|remind(?:ed|s|ing)|request(?:ed|s|ing)|recommend(?:ed|s|ing)?(?: (?:to|that))?|address(?:ed|es|ing)?|adopted by|approved by|agreed by|endorsed by|signed by|(?:representatives?|delegat(?:es|ions?)|decision-?makers?|ministers?|ambassadors?|officials?|participants?|experts?|members?|parliamentarians|people|co-?ordinators?|delegations? of)(?: \w+)? (?:from|of)|brought together|bringing together|gathering|attended by|on behalf of|expects?|wants?|tells?|told|challenged?)(?: to)?(?: all)?(?: of)?(?: the)?(?: OSCE'?s?)? ?$/i;
/** An appeal to them, whether "all" is said or not: "urged participating States", "States were called upon". */
const APPEAL_BEFORE =
  /\b(?:urg(?:ed|es|ing)|call(?:ed|s|ing)? (?:on|upon)|appeal(?:ed|s|ing)? to|encourag(?:ed|es|ing)|invit(?:ed|es|ing)|remind(?:ed|s|ing)|ask(?:ed|s|ing))(?: (?:today|again|also))?(?: the)?(?: other)?(?: OSCE(?:'s)?)? ?$/i;
const APPEAL_AFTER =
  /^,? (?:(?:are|were|have been|was) )(?:also |again |today )?(?:urged|called (?:on|upon)|asked|encouraged|invited|reminded|requested)\b/i;
/** Of what an assembly is made. */
const COMPOSED =
  /\b(?:made up|compris\w+|consist\w*|compos\w+|membership|unites|counts|parliamentarians|members of parliament|lawmakers|legislators)\b[^.;]{0,60}$/i;

const NOT_AN_ACT =
  /^(?:'s)?(?: (?:are|were|is|was|have been|has been|being))?(?: \w+)? (?:consulted|concerned|touched|affected|countries of)\b/i;
const PART_OF_THEM =
  /\b(?:(?:\d+|some|most|many|one|several|half|majority|two thirds|number|group|out|few|all but \w+) of|among|nearly|almost|about|some|other) (?:the |all |its |their |our )?(?:OSCE )?$/i;
const TITLE_STATES = /\bOSCE (?:participating )?States\b|\ball (?:\d\d )?participating States\b/i;

/** Their delegations listen: "told the delegations of the 57". */
const TOLD_DELEGATIONS =
  /\b(?:told|tells?|address\w*|brief\w*|before|in front of|speaking to|spoke to|reminded|present\w* to|reported to) (?:the |all )?delegations? (?:of|from) (?:the |all )?$/i;

/** Something is done with them, not by them. */
const WITH_THEM = /\b(?:with|among|between) (?:the |all )?(?:\w+ (?:of|from) )?(?:the |all )?$/i;

interface Quantity {
  readonly isAll: boolean;
  readonly isPart: boolean;
}

function quantityOf(words: string, flat: string, at: number, counts: readonly number[]): Quantity {
  const number = /\b\d\d\b/.exec(words)?.[0];
  const fullCount = number !== undefined && counts.includes(Number(number));
  const isPart = PART_OF_THEM.test(flat.slice(Math.max(0, at - 30), at));
  if (number !== undefined && !fullCount) return { isAll: false, isPart: true };
  return { isAll: (fullCount || /^all\b/i.test(words)) && !isPart, isPart };
}

const matchesOfStates = (flat: string): readonly RegExpExecArray[] =>
  MAY_NAME_STATES.test(flat) ? allMatches(flat, STATES) : [];

function actIn(piece: Piece, counts: readonly number[]): { start: number; end: number } | null {
  for (const match of matchesOfStates(piece.flat)) {
    const end = match.index + match[0].length;
    const { isAll, isPart } = quantityOf(match[0], piece.flat, match.index, counts);
    const after = piece.flat.slice(end, end + 120);
    const before = piece.flat.slice(Math.max(0, match.index - 90), match.index);
    const isOthers = /\bother (?:OSCE )?$/.test(before);
    if ((isPart && !isOthers) || NOT_AN_ACT.test(after)) continue;
    if (APPEAL_BEFORE.test(before) || APPEAL_AFTER.test(after)) return { start: match.index, end };
    if (!isAll || COMPOSED.test(before)) continue;
    const isObject =
      ACT_BEFORE.test(before) &&
      (!/\b(?:delegations?) (?:of|from)/i.test(before.slice(-24)) || TOLD_DELEGATIONS.test(before));
    if (isObject || (ACT_AFTER.test(after) && !WITH_THEM.test(before)))
      return { start: match.index, end };
  }
  return null;
}

function hasSmallerNumber(pieces: readonly Piece[], counts: readonly number[]): boolean {
  return pieces
    .slice(0, 12)
    .some(({ flat }) =>
      matchesOfStates(flat).some(
        (match) => quantityOf(match[0], flat, match.index, counts).isPart && /\d/.test(match[0]),
      ),
    );
}

/**
 * Whether the participating States as a whole act, attend or are appealed to: "all" or their full
 * number with such a verb, or "OSCE States" in the title. A smaller number, and what merely concerns
 * them, does not count.
 */
export function extractAllStates(
  document: ParsedDocument,
  pieces: Pieces,
  { day, vocabulary }: { day: CalendarDate | null; vocabulary: CompilerVocabulary },
): Claim<true> | null {
  const counts = countsOn(day, vocabulary);
  for (const piece of [...(pieces.title ? [pieces.title] : []), ...pieces.body]) {
    const at = actIn(piece, counts);
    if (at) return { value: true, basis: 'stated', quote: quoteOf(document, piece, at) };
  }
  const inTitle = pieces.title ? TITLE_STATES.exec(pieces.title.flat) : null;
  if (!pieces.title || !inTitle || hasSmallerNumber(pieces.body, counts)) return null;
  const at = { start: inTitle.index, end: inTitle.index + inTitle[0].length };
  return { value: true, basis: 'stated', quote: quoteOf(document, pieces.title, at) };
}
