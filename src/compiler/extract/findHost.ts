import type { StateCode } from '../../model/bundle.ts';
import type { EventReading } from './extractEvent.ts';
import { EVENT_NOUN, EVENT_VERB, SPEECH_VERB } from './eventWords.ts';
import type { Piece, Pieces } from './sentences.ts';
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

const EVENT_AFTER =
  /^ (?:[\w-]+ ){0,2}?(?:conference|meeting|workshop|seminar|forum|summit|round ?table|training|course|event|dialogue)\b/i;
const OTHERS_BEFORE =
  /\b(?:Ministerial Council|Ministerial|Summit|Embassy|Embassies|embassy|embassies|consulates?|University|Court|Headquarters|headquarters|office|Office|ambassador|Ambassador|Minister|Parliament|Director|Head|Permanent Representative|delegation)(?: \w+){0,3} (?:in|at|of|to) (?:the )?$/;
const COUNTRY_AFTER_CITY = /^,? \(?$/;

function placeOf(hit: StateHit, previous: StateHit | undefined): number {
  const before = wordsBefore(hit);
  const after = wordsAfter(hit);
  if (hit.kind === 'adjective') return VISIT_AFTER.test(after) ? 6 : 0;
  if (VISIT_AFTER.test(after)) return 8;
  if (VISIT_BEFORE.test(before)) return 8;
  const isInside =
    previous?.piece === hit.piece &&
    previous.kind === 'city' &&
    COUNTRY_AFTER_CITY.test(hit.piece.flat.slice(previous.end, hit.start));
  if (isInside) return 0;
  if (hit.kind === 'city' && EVENT_AFTER.test(after)) return 5;
  const place = before.slice(-60);
  if (!IN_BEFORE.test(place)) return 0;
  if (TOPIC_BEFORE.test(before)) return -4;
  if (OTHERS_BEFORE.test(before)) return -3;
  const isStrict = /\b(?:in|at|near|outside)\b[^,;]{0,40}$/.test(place);
  if (!isStrict) return -9;
  const context = before.slice(-90);
  const noun = EVENT_NOUN.test(context) || EVENT_VERB.test(context);
  const startsSentence = /^["'(]?(?:\w+ ){0,2}(?:In|At|Near) (?:the )?(?:\w+ ){0,3}$/.test(
    hit.piece.flat.slice(0, hit.start),
  );
  if (startsSentence) return 3;
  return (noun ? 4 : 0) + (hit.kind === 'city' ? 1 : 0);
}

/** Pieces with a date of another event: their places are that event's. */
function piecesOfOthers(event: EventReading, dated: ReadonlySet<Piece>): ReadonlySet<Piece> {
  return new Set(
    [...dated].filter(
      (piece) =>
        piece !== event.anchor?.piece && ![...event.used].some((used) => used.piece === piece),
    ),
  );
}

function cuesOf(
  hits: readonly StateHit[],
  event: EventReading,
  others: ReadonlySet<Piece>,
): readonly Cue[] {
  return hits.flatMap((hit, index) => {
    const [iso2] = hit.states;
    if (iso2 === undefined || hit.piece.kind === 'place' || hit.piece.kind === 'office') return [];
    if (isFieldOperation(hit)) return [];
    const place = placeOf(hit, hits[index - 1]);
    if (place <= 0) return [];
    const isAnchored = event.anchor?.piece === hit.piece;
    const score =
      pieceScore(hit.piece) + place + (isAnchored ? 2 : 0) - (others.has(hit.piece) ? 8 : 0);
    return [{ iso2, hit, score }];
  });
}

const EVENT_TOP = 3;

/** Whether the lead tells of words alone: somebody says something, and nobody meets. */
export function isStatement(pieces: Pieces): boolean {
  const top = pieces.body.slice(0, EVENT_TOP).map(({ flat }) => flat);
  const lead = top[0] ?? '';
  if (!SPEECH_VERB.test(lead)) return false;
  const isMeeting = [pieces.title?.flat ?? '', ...top].some((flat) => EVENT_NOUN.test(flat));
  return !isMeeting;
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
  const kinds = ['title', 'body', 'office'] as const;
  for (const kind of kinds) {
    for (const hit of hits) {
      const [iso2] = hit.states;
      if (hit.piece.kind !== kind || iso2 === undefined || !isFieldOperation(hit)) continue;
      return { iso2, hit };
    }
  }
  return null;
}

/** An office line counts for the whole text: it says where the office is. */
function isOfficeLine(hit: StateHit): boolean {
  return hit.piece.kind === 'office' && hit.states.length > 0;
}

function firstNational(hits: readonly StateHit[]): Host | null {
  for (const hit of hits) {
    const [iso2] = hit.states;
    if (iso2 === undefined || (hit.piece.kind !== 'title' && hit.piece.paragraph !== 1)) continue;
    if (hit.piece.kind === 'place' || hit.piece.kind === 'office') continue;
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
  /** Sentences with a date that is not the event's. */
  readonly datedPieces: ReadonlySet<Piece>;
}

/**
 * The State that hosts the event: by a place named with it, else by the dateline where something
 * happens there, else by the field operation that tells of its own work. A statement and an event on
 * line have no host, unless the text or title places them.
 */
export function findHost({ pieces, hits, event, datedPieces }: HostQuestion): Host | null {
  const others = piecesOfOthers(event, datedPieces);
  const cue = best(cuesOf(hits, event, others));
  if (cue && cue.score >= CERTAIN) return cue;
  const field = firstFieldOperation(hits);
  const dateline = hits.find((hit) => hit.piece.kind === 'place' && hit.states.length > 0);
  const [datelineState] = dateline?.states ?? [];
  const online = isOnline(pieces);
  if (dateline && datelineState !== undefined && !online) {
    const isAtHome = field?.hit.states.includes(datelineState) ?? false;
    if (isAtHome || !isStatement(pieces)) return { iso2: datelineState, hit: dateline };
    return cue && cue.score >= LIKELY && cue.iso2 === datelineState ? cue : null;
  }
  if (cue && cue.score >= LIKELY) return cue;
  if (online || dateline) return null;
  const officeLine = hits.find(isOfficeLine);
  if (field) return field;
  if (officeLine?.states[0] !== undefined) return { iso2: officeLine.states[0], hit: officeLine };
  return firstNational(hits);
}
