import type { StateCode } from '../../model/bundle.ts';
import type { CompilerVocabulary } from '../extraction.ts';
import { isMinisterOf } from './participation.ts';
import { wordsAfter, wordsBefore, type StateHit } from './stateHits.ts';

const CHAIR = 'Chair(?:man|person|woman)?(?:ship)?(?:-in-Office)?';
const AFTER = new RegExp(
  `^(?:'s?)?(?:, (?:the|this year's|as)(?: holder of the)?|, (?:holder of|holding) (?:the|this year's))?(?: (?:20\\d\\d|OSCE|of the OSCE|in the OSCE|incoming|current))*,? (?:OSCE )?(?:20\\d\\d )?(${CHAIR}|chair(?:manship|personship)|CiO)\\b(?! of (?:the )?(?:Council of Europe|EU|European|Committee|Parliamentary|Group|Forum|Working|Board|NGO|Security Committee|Alliance))`,
);
const OTHER_BODY =
  /\b(?:Council of Europe|CoE|EU|European Union|Committee|Forum for Security|FSC|Parliamentary|Group of Friends|Working Group|CIS|UN)\b/;
const BEFORE = new RegExp(
  `\\b(?:${CHAIR}|chair(?:manship|personship))(?: (?:of the OSCE|in 20\\d\\d|20\\d\\d))?(?: of| by| held by|,)?(?: the)? $`,
);
const IN_OFFICE =
  /\bChair(?:man|person|woman)-in-Office\b|\bCiO\b|\bOSCE Chair(?:man|person|woman)?\b|\bChair(?:man|person|woman)? of the OSCE\b|\bon behalf of the (?:OSCE )?Chair/;
const HOLDS =
  /^(?:, (?:which|who|that)|'s Minister,? who)?(?: \w+)? (?:holds?|held|chairs?|chaired|assumed?s?|took over|takes over|has taken over|is chairing|at the helm)(?: \w+){0,4} (?:OSCE|Chair)/i;
const MINISTER =
  /^(?:'s)? (?:(?:Deputy |Vice |First )?(?:Foreign|Prime|Federal|European)? ?(?:and European )?(?:Minister|Chancellor|President|State Secretary)\b)/;
/** "Malta and Spain will lead the OSCE in 2007" */
const WILL_CHAIR =
  /^,?(?: who| which)? (?:will|is to|are to|is due to|are due to|would) (?:then |also |in turn )?(?:chair|lead|head|preside over|hold|assume|take over|take on|be at the helm of)\b[^.;]{0,60}?(?:\bOSCE\b|\bChair|\bOrgani[sz]ation\b|\bin 20\d\d)/;
/** Who chairs it is of the State that holds the Chairmanship. */
const OF_COUNCIL =
  /\b(?:Chair(?:man|person|woman)?|chair(?:ed|ing|s)?) (?:of )?the (?:OSCE(?:'s)? )?Permanent Council\b/;
const REACH = 130;
/** How far behind "which will hold the Chairmanship of the Organization" its year may stand. */
const WILL_REACH = 90;

/** Whether a name, or the list it stands in, is said to hold the Chairmanship some day. */
const willChair = ({ kind, piece, listEnd }: StateHit): boolean =>
  kind !== 'adjective' && WILL_CHAIR.test(piece.flat.slice(listEnd, listEnd + REACH));

/** "The Norwegian OSCE Chairmanship": so said, whatever our list of years says. */
const isPlainlyChair = (hit: StateHit): boolean =>
  /^(?:'s?)? (?:OSCE )?Chair(?:manship|personship)?\b/.test(wordsAfter(hit, 40));
const YEAR = /\b(20\d\d)\b/;

function isWordedAsChair(hit: StateHit): boolean {
  const after = wordsAfter(hit);
  const before = wordsBefore(hit);
  const match = AFTER.exec(after);
  if (match) {
    const words = match[0];
    return (
      !OTHER_BODY.test(after.slice(words.length, words.length + 12)) &&
      (!OTHER_BODY.test(words) || /OSCE/.test(words))
    );
  }
  if (
    hit.kind !== 'adjective' &&
    HOLDS.test(after) &&
    !/\bEU\b|European|Council of Europe/.test(after.slice(0, 70))
  )
    return true;
  if (hit.kind !== 'adjective' && BEFORE.test(before)) return !OTHER_BODY.test(before.slice(-40));
  const near = hit.piece.flat.slice(Math.max(0, hit.start - REACH), hit.end + REACH);
  if (!IN_OFFICE.test(near)) return false;
  return MINISTER.test(after) || isMinisterOf(hit);
}

/** The year of the Chairmanship that the words name: one printed beside it, else the document's. */
function yearMeant(hit: StateHit, year: number | null): number | null {
  const behind = willChair(hit) ? WILL_REACH : 46;
  const near = `${wordsBefore(hit, 14)}|${wordsAfter(hit, behind)}`;
  const printed = YEAR.exec(near)?.[1];
  return printed === undefined ? year : Number(printed);
}

/** What the Chairmanship is checked against. */
export interface ChairQuestion {
  readonly vocabulary: CompilerVocabulary;
  readonly year: number | null;
}

/** The part that a Chairmanship gives a State: it holds it now, or held it, or will. */
export type ChairPart = 'chair' | 'other year';

/** A Chairmanship that is over or to come. */
const NOT_NOW =
  /\b(?:incoming|next|upcoming|forthcoming|future|former|previous|outgoing|past|last year's|next year's)(?: \w+)? $/i;

/**
 * What words around a name say of the OSCE Chairmanship: that the State holds it in the document's
 * own year, or in another; null where they say nothing of it, or speak of another body's.
 */
export function chairPart(
  hit: StateHit,
  iso2: StateCode,
  { vocabulary, year }: ChairQuestion,
): ChairPart | null {
  if (willChair(hit))
    return yearMeant(hit, year) === year && year !== null ? 'chair' : 'other year';
  const isOfCouncil =
    year !== null &&
    vocabulary.chairByYear.get(year) === iso2 &&
    OF_COUNCIL.test(hit.piece.flat.slice(Math.max(0, hit.start - REACH), hit.end + REACH));
  if (isOfCouncil) return 'chair';
  if (!isWordedAsChair(hit)) return null;
  const meant = yearMeant(hit, year);
  if (meant === null)
    return [...vocabulary.chairByYear.values()].includes(iso2) ? 'chair' : 'other year';
  if (year !== null && meant !== year) return 'other year';
  if (NOT_NOW.test(wordsBefore(hit, 40))) return 'other year';
  const chair = vocabulary.chairByYear.get(meant);
  return chair === undefined || chair === iso2 || isPlainlyChair(hit) ? 'chair' : 'other year';
}
