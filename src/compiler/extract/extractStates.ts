import { ROLES, type Basis, type Role, type StateCode } from '../../model/bundle.ts';
import type { CompilerVocabulary, ParsedDocument, StateClaim } from '../extraction.ts';
import type { EventReading } from './extractEvent.ts';
import type { Span } from '../source.ts';
import { findHost, isFieldOperation, type Host } from './findHost.ts';
import { chairPart } from './chairPart.ts';
import { quoteOf, type Piece, type Pieces } from './sentences.ts';
import {
  isActingToo,
  isAgentAdjective,
  isAgentAfterName,
  isCityOfPeople,
  isObject,
  isPosting,
  isTakingPart,
  listedForBoth,
} from './participation.ts';
import { namedStates, wordsBefore, type StateHit } from './stateHits.ts';
import { ADDRESSED } from './stateWords.ts';

/** What the roles are read from. */
export interface StatesQuestion {
  readonly document: ParsedDocument;
  readonly vocabulary: CompilerVocabulary;
  readonly pieces: Pieces;
  readonly hits: readonly StateHit[];
  readonly event: EventReading;
  readonly otherDates: ReadonlyMap<Piece, readonly Span[]>;
  /** The year in which the document speaks, null where unknown. */
  readonly year: number | null;
}

interface RolesQuestion extends StatesQuestion {
  /** Sentences whose list of States comes again as "both countries". */
  readonly both: ReadonlySet<Piece>;
}

/** How far from its list of givers the word for giving may stand. */
const DONOR_REACH = 120;

const isDonation = ({ piece, listStart, listEnd }: StateHit): boolean =>
  piece.cues.has('giving', listStart - DONOR_REACH, listStart) ||
  piece.cues.has('giving', listEnd, listEnd + DONOR_REACH);

/** ", a former Austrian minister,": where a person comes from. */
const BY_ORIGIN = /\b(?:former|ex-) ?$|, an? (?:\w+ )?$/;

/** Whether the State's government or people take part, by the words around one of its names. */
function isParticipant(hit: StateHit, { hits, both }: RolesQuestion): boolean {
  if (['place', 'office', 'about'].includes(hit.piece.kind) || isFieldOperation(hit)) return false;
  if (isDonation(hit) || isObject(hit)) return false;
  const isListed = hit.listEnd > hit.end || hit.listStart < hit.start;
  if (isListed && both.has(hit.piece)) return true;
  if (hit.kind === 'adjective') {
    if (hit.isPeople || BY_ORIGIN.test(wordsBefore(hit, 30)) || ADDRESSED.test(wordsBefore(hit)))
      return false;
    return isAgentAdjective(hit);
  }
  if (hit.isAdjectiveToo && isAgentAfterName(hit)) return true;
  if (isPosting(hit, hits)) return false;
  return hit.kind === 'city' ? isCityOfPeople(hit) : isTakingPart(hit);
}

function roleOf(hit: StateHit, iso2: StateCode, question: RolesQuestion): Role {
  const chair = chairPart(hit, iso2, question);
  if (chair === 'chair') return 'chair';
  // Whoever chairs in another year may act all the same: "Malta, which will chair it, presented".
  if (chair !== null) return isActingToo(hit) ? 'participant' : 'mentioned';
  return isParticipant(hit, question) ? 'participant' : 'mentioned';
}

function basisOf(hit: StateHit, role: Role): Basis {
  return hit.kind === 'name' && role !== 'chair' ? 'stated' : 'derived';
}

interface RoleReading {
  readonly role: Role;
  readonly hit: StateHit;
}

const strength = (role: Role): number => ROLES.indexOf(role);

function toClaim(
  iso2: StateCode,
  readings: readonly RoleReading[],
  document: ParsedDocument,
): StateClaim {
  const byRole = new Map<Role, StateHit>();
  for (const { role, hit } of readings) if (!byRole.has(role)) byRole.set(role, hit);
  const isNamedOnly = byRole.size === 1;
  const roles = [...byRole]
    .filter(([role]) => isNamedOnly || role !== 'mentioned')
    .sort(([a], [b]) => strength(a) - strength(b))
    .map(([role, hit]) => ({
      role,
      basis: basisOf(hit, role),
      quote: quoteOf(document, hit.piece, hit),
    }));
  return { iso2, role: roles[0]?.role ?? 'mentioned', roles };
}

/** States that were Partners for Co-operation until they joined. */
function hadJoined(iso2: StateCode, { vocabulary, event, year }: StatesQuestion): boolean {
  const joined = vocabulary.states.find((state) => state.iso2 === iso2)?.joined ?? null;
  if (joined === null || joined < '2007') return true;
  const day = event.days.start ?? event.days.end ?? (year === null ? null : String(year));
  return day === null || day >= joined.slice(0, day.length);
}

/** Chairperson-in-Office without a country: the State that holds the Chairmanship in that year. */
function impliedChair({
  pieces,
  vocabulary,
  year,
}: StatesQuestion): { iso2: StateCode; hit: StateHit } | null {
  const iso2 = year === null ? undefined : vocabulary.chairByYear.get(year);
  if (iso2 === undefined) return null;
  for (const piece of [
    ...(pieces.title ? [pieces.title] : []),
    ...pieces.body.slice(0, 12),
    ...pieces.captions,
  ]) {
    const match = /\bChair(?:man|person|woman)-in-Office\b/.exec(piece.flat);
    if (!match || !/\b[Mm]inister\b/.test(piece.flat)) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    return {
      iso2,
      hit: {
        ...span,
        kind: 'city',
        states: [iso2],
        isPeople: false,
        isAdjectiveToo: false,
        piece,
        listStart: span.start,
        listEnd: span.end,
      },
    };
  }
  return null;
}

/**
 * The participating States that a document names or implies, each once with its strongest role and a
 * quote for every role: host, chair, participant, mentioned. In order of their first name.
 */
export function extractStates(question: StatesQuestion): readonly StateClaim[] {
  const { document, hits } = question;
  const readings = new Map<StateCode, RoleReading[]>();
  const add = (iso2: StateCode, reading: RoleReading): void => {
    const list = readings.get(iso2);
    if (list) list.push(reading);
    else readings.set(iso2, [reading]);
  };
  const host: Host | null = findHost(question);
  const asked = { ...question, both: listedForBoth(question.pieces.body) };
  for (const { iso2, hit } of namedStates(hits)) add(iso2, { role: roleOf(hit, iso2, asked), hit });
  if (host) add(host.iso2, { role: 'host', hit: host.hit });
  const chair = impliedChair(question);
  const hasChair = [...readings.values()].some((list) => list.some(({ role }) => role === 'chair'));
  if (chair && !hasChair) add(chair.iso2, { role: 'chair', hit: chair.hit });
  return [...readings]
    .filter(([iso2]) => hadJoined(iso2, question))
    .map(([iso2, list]) => toClaim(iso2, list, document));
}
