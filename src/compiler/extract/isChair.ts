import type { StateCode } from '../../model/bundle.ts';
import type { CompilerVocabulary } from '../extraction.ts';
import { wordsAfter, wordsBefore, type StateHit } from './stateHits.ts';

const CHAIR = 'Chair(?:man|person|woman)?(?:ship)?(?:-in-Office)?';
const AFTER = new RegExp(
  `^(?:'s?)?(?: (?:20\\d\\d|OSCE|of the OSCE|in the OSCE|incoming|current))*,? (?:OSCE )?(?:20\\d\\d )?(${CHAIR}|chair(?:manship|personship)|CiO)\\b(?! of (?:the )?(?:Council of Europe|EU|European|Committee|Parliamentary|Group|Forum|Working|Board|NGO|Security Committee|Alliance))`,
);
const OTHER_BODY =
  /\b(?:Council of Europe|CoE|EU|European Union|Committee|Forum for Security|FSC|Parliamentary|Group of Friends|Working Group|CIS|UN)\b/;
const BEFORE = new RegExp(
  `\\b(?:${CHAIR}|chair(?:manship|personship))(?: (?:of the OSCE|in 20\\d\\d|20\\d\\d))?(?: of| by| held by|,)?(?: the)? $`,
);
const IN_OFFICE =
  /\bChair(?:man|person|woman)-in-Office\b|\bCiO\b|\bOSCE Chair(?:man|person|woman)?\b|\bChair(?:man|person|woman)? of the OSCE\b/;
const HOLDS =
  /^(?:, (?:which|who|that)|'s Minister,? who)?(?: \w+)? (?:holds?|held|chairs?|chaired|assumed?s?|took over|takes over|has taken over|is chairing|at the helm)(?: \w+){0,4} (?:OSCE|Chair)/i;
const MINISTER =
  /^(?:'s)? (?:(?:Deputy |Vice |First )?(?:Foreign|Prime|Federal|European)? ?(?:and European )?(?:Minister|Chancellor|President|State Secretary)\b)/;
const MINISTER_OF =
  /\b(?:Foreign Minister|Minister (?:of|for) (?:Foreign Affairs|External Relations|External Affairs|Europe[\w ,]{0,40})|Foreign Affairs Minister)(?:,? [\p{Lu}][\p{L}'. -]{2,50},)? of (?:the )?$/u;
const REACH = 130;
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
  return MINISTER.test(after) || MINISTER_OF.test(before);
}

/** The year of the Chairmanship that the words name: one printed beside it, else the document's. */
function yearMeant(hit: StateHit, year: number | null): number | null {
  const near = `${wordsBefore(hit, 14)}|${wordsAfter(hit, 46)}`;
  const printed = YEAR.exec(near)?.[1];
  return printed === undefined ? year : Number(printed);
}

/** What the Chairmanship is checked against. */
export interface ChairQuestion {
  readonly vocabulary: CompilerVocabulary;
  readonly year: number | null;
}

/**
 * Whether words around a name say that the State holds the OSCE Chairmanship, in the document's own
 * year: the Chairmanship of another year, or of another body, is only named.
 */
export function isChair(
  hit: StateHit,
  iso2: StateCode,
  { vocabulary, year }: ChairQuestion,
): boolean {
  if (!isWordedAsChair(hit)) return false;
  const meant = yearMeant(hit, year);
  if (meant === null) return [...vocabulary.chairByYear.values()].includes(iso2);
  if (year !== null && meant !== year) return false;
  const chair = vocabulary.chairByYear.get(meant);
  return chair === undefined || chair === iso2;
}
