import type { StateCode } from '../../model/bundle.ts';
import type { EventReading } from './extractEvent.ts';
import type { Span } from '../source.ts';
import type { Piece, Pieces } from './sentences.ts';
import { isSpeechElsewhere, isStatement } from './statement.ts';
import { wordsAfter, wordsBefore, type StateHit } from './stateHits.ts';
import {
  FIELD_AFTER,
  FIELD_BEFORE,
  IN_BEFORE,
  ONLINE,
  TOPIC_BEFORE,
  VISIT_AFTER,
  VISIT_BEFORE,
} from './stateWords.ts';

/** The State in which the event takes place, and the name that tells it. */
export interface Host {
  readonly iso2: StateCode;
  readonly hit: StateHit;
}

interface Cue extends Host {
  readonly score: number;
}

/** An explicit place from here on is the host; below, the dateline goes before it. */
const CERTAIN = 9;
const LIKELY = 5;

function pieceScore(piece: Piece): number {
  switch (piece.kind) {
    case 'title':
      return 6;
    case 'caption':
      return 1;
    case 'office':
    case 'about':
    case 'place':
      return 0;
    case 'body':
      if (piece.paragraph === 1) return piece.sentence === 0 ? 8 : 6;
      return Math.max(0, 6 - piece.paragraph);
  }
}

/** Whether the name belongs to a field operation ("OSCE Mission to Serbia", "Centre in Bishkek"). */
export function isFieldOperation(hit: StateHit): boolean {
  return FIELD_BEFORE.test(wordsBefore(hit, 70)) || FIELD_AFTER.test(wordsAfter(hit, 40));
}

/** Only near the top is a journey the event itself. */
const isTop = ({ piece }: StateHit): boolean =>
  piece.kind === 'title' || (piece.kind === 'body' && piece.paragraph <= 2);

/** "Visits to Italy, Kazakhstan and Moldova" are looked back on. */
const isOneOfVisits = (hit: StateHit): boolean =>
  hit.listEnd - hit.listStart > hit.end - hit.start &&
  /\bvisits to (?:the )?$/.test(hit.piece.flat.slice(0, hit.listStart));

const EVENT_AFTER =
  /^ (?:[\w-]+ ){0,2}?(?:conference|meeting|workshop|seminar|forum|summit|round ?table|training|course|event|dialogue)\b/i;
const OTHERS_BEFORE =
  /\b(?:Embassy|Embassies|embassy|embassies|consulates?|University|Court|Headquarters|headquarters|office|Office|ambassador|Ambassador|Minister|Parliament|Director|Head|Permanent Representative|delegation)(?: \w+){0,3} (?:in|at|of|to) (?:the )?$/;
/** Away from the event's own sentence these are other events. */
const COUNCIL_BEFORE =
  /\b(?:Ministerial Council|Ministerial|Summit|Council)(?: \w+){0,3},? (?:in|at|of|to) (?:the )?$/;
/** "The Action Plan adopted in 2003 in": where that was done. */
const ACT_OF_YEAR =
  /\b(?:adopted|signed|agreed|endorsed|held|founded|created|opened|met)(?: \w+){0,3} (?:19|20)\d\d,? in (?:the )?$/;
/** "At Lake Issyk-Kul, " before a State: a town that no list of ours names. */
const IN_TOWN_BEFORE =
  /\b(?:[Ii]n|[Aa]t|[Nn]ear) (?:the )?(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,2}, $/u;
const COUNTRY_AFTER_CITY = /^,? \(?$/;

/** "A cousin who went to", "left for": a journey for work is no visit. */
const FOR_WORK_BEFORE =
  /\b(?:who|which|that|she|he|they|cousins?|daughters?|sons?|sisters?|brothers?|girls?|women|men|victims?|migrants?|workers)(?: had| have| has)? (?:went|gone|travell?ed|moved|left|fled) (?:to|for) (?:the )?$/i;
const FOR_WORK_AFTER = /^,? (?:for|to) (?:work|a job|jobs|earn|find|seek|look)\b/i;

/** "Took them to Lisbon for a study visit", "travelled to Oslo on a tour". */
const TAKEN_BEFORE =
  /\b(?:took|takes?|taken|brought|brings?|led|accompanied|sent|sends|invited|flew|flown|came|come|gone)\b[^,;.]{0,60} to (?:the )?$/i;
const FOR_VISIT_AFTER =
  /^(?:, (?:the )?\p{Lu}[\p{L}-]+,?)?(?: by [^,;.]{3,50})? (?:for|on|during) (?:an?|the|their|its|two|three|four|five) (?:[\w-]+ ){0,3}(?:visits?|tours?|trips?|stay|exchange|journey|internships?|mission)\b/u;
/** "A visit to the country", of which the text has said the name. */
const COUNTRY_VISITED =
  /\bvisit(?:s|ed|ing)?(?: [\w-]+){0,3}? (?:to |of )?(?:the|this|that) country\b/i;
/** "At the Centre of Excellence for Stability Police Units in": a house in which something takes place. */
const AT_HOUSE =
  /\b(?:at|in) (?:the|a|an|its|their) [^,;.]{0,80}\b(?:Centre|Center|Institute|Academy|School|College|University|Library|Museum|Palace|Hall|House|Headquarters|academy|school|college|university|library|museum|hotel|centre|center)\b[^,;.]{0,60} in (?:the )?$/;

/** Whether the State's name is followed, in its sentence, by words for a visit to "the country". */
function isVisited({ kind, piece, end }: StateHit): boolean {
  return kind === 'name' && COUNTRY_VISITED.test(piece.flat.slice(end));
}

function placeOf(hit: StateHit, previous: StateHit | undefined, isAnchored: boolean): number {
  const before = wordsBefore(hit);
  const after = wordsAfter(hit);
  if (hit.kind === 'adjective') return VISIT_AFTER.test(after) ? 6 : 0;
  if (VISIT_AFTER.test(after)) return 8;
  if (isOneOfVisits(hit)) return 0;
  if (isVisited(hit) && isTop(hit)) return 8;
  if (TAKEN_BEFORE.test(before) && FOR_VISIT_AFTER.test(after)) return isTop(hit) ? 8 : 2;
  if (FOR_WORK_AFTER.test(after) || FOR_WORK_BEFORE.test(before)) return 0;
  if (VISIT_BEFORE.test(before)) return isTop(hit) ? 8 : 2;
  const isInside =
    previous?.piece === hit.piece &&
    previous.kind === 'city' &&
    COUNTRY_AFTER_CITY.test(hit.piece.flat.slice(previous.end, hit.start));
  if (isInside) return 0;
  if (hit.kind === 'city' && EVENT_AFTER.test(after)) return 5;
  const place = before.slice(-60);
  const isBehindPlace = hit.listStart === hit.start && IN_TOWN_BEFORE.test(place);
  if (!isBehindPlace && !IN_BEFORE.test(place)) return 0;
  const isHouse = AT_HOUSE.test(before);
  if (!isHouse && TOPIC_BEFORE.test(before)) return -4;
  if (ACT_OF_YEAR.test(before)) return -9;
  if ((!isHouse && OTHERS_BEFORE.test(before)) || (!isAnchored && COUNCIL_BEFORE.test(before)))
    return -3;
  const isStrict = isBehindPlace || /\b(?:in|at|near|outside)\b[^,;]{0,40}$/i.test(place);
  if (!isStrict) return -9;
  const { cues } = hit.piece;
  const noun = ['event-noun', 'event-verb'].some((role) =>
    cues.has(role, hit.start - 90, hit.start),
  );
  const startsSentence = /^["'(]?(?:\w+ ){0,2}(?:In|At|Near) (?:the )?(?:\w+ ){0,3}$/.test(
    hit.piece.flat.slice(0, hit.start),
  );
  if (startsSentence) return 3;
  return (noun ? 4 : 0) + (hit.kind === 'city' ? 1 : 0);
}

/** How near to a place the date of another event claims it: "in Astana in December". */
const DATE_REACH = 30;

function isOfOtherDate(hit: StateHit, { event, otherDates }: HostQuestion): boolean {
  const others = otherDates.get(hit.piece) ?? [];
  if (others.length === 0) return false;
  if (![...event.used].some(({ piece }) => piece === hit.piece)) return true;
  return others.some(
    ({ start, end }) => start - hit.end < DATE_REACH && hit.start - end < DATE_REACH,
  );
}

/** From here on a place stands beside words for an event. */
const OF_EVENT = 4;
/** "While a conference was opened in Vienna, ...": what goes on beside the event. */
const BESIDE =
  /^ ?(?:While|As|After|Following|Ahead of|Since|Until|Although) [^,]*$|^[^,]+ (?:as|while) (?:the |an? )?$/;

function cuesOf(question: HostQuestion): readonly Cue[] {
  const { hits, event, pieces } = question;
  const isSaid = isStatement(pieces);
  return hits.flatMap((hit, index) => {
    const [iso2] = hit.states;
    if (iso2 === undefined || ['place', 'office', 'about'].includes(hit.piece.kind)) return [];
    if (isFieldOperation(hit)) return [];
    const isAnchored = event.anchor?.piece === hit.piece;
    const place = placeOf(hit, hits[index - 1], isAnchored);
    if (place <= 0 || (isSaid && place < OF_EVENT && hit.piece.kind !== 'title')) return [];
    const score =
      pieceScore(hit.piece) +
      place +
      (isAnchored ? 2 : 0) -
      (isOfOtherDate(hit, question) || BESIDE.test(hit.piece.flat.slice(0, hit.start)) ? 9 : 0);
    return [{ iso2, hit, score }];
  });
}

function isOnline(pieces: Pieces): boolean {
  const top = pieces.body.filter(({ paragraph }) => paragraph <= 2).slice(0, 8);
  return [...(pieces.title ? [pieces.title] : []), ...top].some(({ flat }) => ONLINE.test(flat));
}

function best(cues: readonly Cue[]): Cue | null {
  return cues.reduce<Cue | null>(
    (top, cue) => (top === null || cue.score > top.score ? cue : top),
    null,
  );
}

function firstFieldOperation(hits: readonly StateHit[]): Host | null {
  const operations = hits.flatMap((hit) => {
    const [iso2] = hit.states;
    return iso2 === undefined || !isFieldOperation(hit) ? [] : [{ iso2, hit }];
  });
  const named =
    operations.find(({ hit }) => hit.piece.kind === 'title') ??
    operations.find(({ hit }) => isTop(hit));
  const office = operations.find(({ hit }) => hit.piece.kind === 'office');
  if (named ?? office) return named ?? office ?? null;
  // Further down an operation tells of its own work only where it is the sole one.
  return new Set(operations.map(({ iso2 }) => iso2)).size === 1 ? (operations[0] ?? null) : null;
}

/** An office line counts for the whole text: it says where the office is. */
function isOfficeLine(hit: StateHit): boolean {
  return hit.piece.kind === 'office' && hit.states.length > 0;
}

function firstNational(hits: readonly StateHit[]): Host | null {
  for (const hit of hits) {
    const [iso2] = hit.states;
    if (iso2 === undefined || (hit.piece.kind !== 'title' && hit.piece.paragraph !== 1)) continue;
    if (hit.piece.kind !== 'title' && hit.piece.kind !== 'body') continue;
    const before = wordsBefore(hit);
    if (/\b(?:in|across|throughout)(?: the)?(?: \w+)? $/.test(before)) return { iso2, hit };
  }
  return null;
}

/** What is asked when looking for the host. */
export interface HostQuestion {
  readonly pieces: Pieces;
  readonly hits: readonly StateHit[];
  readonly event: EventReading;
  /** Dates of other events, by the sentence that they stand in. */
  readonly otherDates: ReadonlyMap<Piece, readonly Span[]>;
}

/**
 * The State that hosts the event: by a place named with it, else by the dateline where something
 * happens there, else by the field operation that tells of its own work. A statement and an event on
 * line have no host, unless the text or title places them.
 */
export function findHost(question: HostQuestion): Host | null {
  const { pieces, hits, event } = question;
  const cue = best(cuesOf(question));
  // Where no day tells of an event, only the very top may place one.
  const isPlaced = event.anchor !== null || pieces.dateline !== null;
  const isFirst = cue !== null && (cue.hit.piece.kind === 'title' || cue.hit.piece.paragraph === 1);
  if (cue && cue.score >= CERTAIN && (isPlaced || isFirst)) return cue;
  const field = firstFieldOperation(hits);
  const dateline = hits.find((hit) => hit.piece.kind === 'place' && hit.states.length > 0);
  const [datelineState] = dateline?.states ?? [];
  const online = isOnline(pieces);
  if (dateline && datelineState !== undefined && !online) {
    // Several cities in front of one text issue it together: nothing is held in the first.
    const isJoint = dateline.piece.flat.includes('/');
    const isHeldThere = !isJoint && !isSpeechElsewhere(pieces) && !isStatement(pieces);
    if (isHeldThere) return { iso2: datelineState, hit: dateline };
    return cue && cue.score >= LIKELY && cue.iso2 === datelineState ? cue : null;
  }
  if (cue && cue.score >= LIKELY && (isPlaced ? isTop(cue.hit) : isFirst)) return cue;
  if (online || dateline) return null;
  const officeLine = hits.find(isOfficeLine);
  if (field) return field;
  if (officeLine?.states[0] !== undefined) return { iso2: officeLine.states[0], hit: officeLine };
  return firstNational(hits);
}
