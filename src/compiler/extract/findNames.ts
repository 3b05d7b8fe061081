import type { StateCode } from '../../model/bundle.ts';
import { allMatches } from '../allMatches.ts';
import { foldInPlace } from './flatText.ts';
import { firstWord, type NameEntry, type NameKind, type NameLexicon } from './nameLexicon.ts';
import { AFTER_CITY, BEFORE_CITY, GIVEN_NAMES, HONORIFIC, NAMES_OF_PERSONS } from './nameTraps.ts';

/** A name found in a piece of text; offsets are counted from the piece's start. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  readonly kind: NameKind;
  /** Empty for a name that is no participating State; kept, because lists go on over it. */
  readonly states: readonly StateCode[];
  /** Whether the name also stands before nouns: "U.S. officials". */
  readonly isAdjectiveToo: boolean;
  /** The people, not the land: "Ukrainians". */
  readonly isPeople: boolean;
}

const WORD_START = /(?<![\p{L}\d])(?:[A-ZÀ-ÖØ-ÞĀ-Ɏ]|fYROM)/gu;
const LETTER = /[\p{L}\d]/u;

interface Found {
  readonly entry: NameEntry;
  readonly end: number;
  readonly isPeople: boolean;
}

const LETTERS = /\p{L}+/uy;
const LONGEST_WORD = 40;
/** A language has fewer words; a text without any must not fill the memory. */
const MOST_WORDS = 50_000;
const entriesByWord = new WeakMap<NameLexicon, Map<string, readonly NameEntry[]>>();

/** The names that may begin with the word at a place, those of its singular behind them; found once for each word. */
function entriesAt(flat: string, at: number, lexicon: NameLexicon): readonly NameEntry[] {
  LETTERS.lastIndex = at;
  const printed = LETTERS.exec(flat)?.[0].slice(0, LONGEST_WORD) ?? '';
  const known = entriesByWord.get(lexicon) ?? new Map<string, readonly NameEntry[]>();
  entriesByWord.set(lexicon, known);
  const before = known.get(printed);
  if (before) return before;
  const word = firstWord(foldInPlace(printed));
  const keys = word.endsWith('s') ? [word, word.slice(0, -1)] : [word];
  const entries = keys.flatMap((key) => lexicon.get(key) ?? []);
  if (known.size >= MOST_WORDS) known.clear();
  known.set(printed, entries);
  return entries;
}

function longestAt(
  flat: string,
  folded: string,
  at: number,
  entries: readonly NameEntry[],
): Found | null {
  for (const entry of entries) {
    if (!folded.startsWith(entry.folded, at)) continue;
    if (entry.needsArticle && !folded.startsWith('the ', at - 4)) continue;
    const end = at + entry.folded.length;
    if (entry.exact !== null && !isSameCase(flat.slice(at, end), entry.exact)) continue;
    const next = flat[end] ?? '';
    if (!LETTER.test(next) || entry.folded.endsWith('.')) return { entry, end, isPeople: false };
    const isPlural = next === 's' && !LETTER.test(flat[end + 1] ?? '');
    if (isPlural && entry.kind !== 'name') return { entry, end: end + 1, isPeople: true };
  }
  return null;
}

const isSameCase = (printed: string, exact: string): boolean =>
  printed === exact || (exact.length > 2 && printed === exact.toUpperCase());

const PREPOSITION =
  /\b(?:in|to|from|at|near|of|for|and|between|with|by|via|outside|around|the|visits?|visited|across|on|behind|inside|within) $|^["'(]?$|[,;:(/] ?$/i;
const US_AFTER = /^,? \(?(?:USA|U\.S|US\b|United States)/;
const US_BEFORE = /\b(?:Atlanta|Savannah|Augusta), $|\b(?:[Ss]tate|University) of $/;
const LANGUAGE_AFTER = /^(?:-| )(?:language|speaking|speakers|version|translation|text|alphabet)/;
const LANGUAGE_LIST =
  /\b(?:in(?:to)?|both|English|languages?|local|speaks?|spoke|spoken)(?:[ ,:(/]+(?:both|English|the|and|or|\p{Lu}\p{L}+))*[ ,(/]+$/u;
const LANGUAGE_END =
  /^(?:\/\p{Lu}\p{L}+)*(?: (?:were|was|is|are|have|has|will|can|may)\b|\)|[.;]|$|,? (?:and|or|as well as) (?:in )?\p{Lu}\p{L}+(?: languages?)?(?:[.;,)/]|$| (?:on|at|by|for|from|with)\b)|, \p{Lu}\p{L}+,? (?:and|or)| (?:on|at|by|for|from|with|to|but|than|when|while|before|so|because|as)\b| (?:and|or) \p{Ll})/u;
const ETHNIC_BEFORE = /\bethnic(?:ally)? (?:\p{Lu}\p{L}+(?: and|,) )?$/iu;
const ETHNIC_AFTER =
  /^(?:s\b)?(?: and \p{Lu}\p{L}+)? (?:communit(?:y|ies)|returnees?|minorit(?:y|ies)|villagers?|ethnic)/u;
const SURNAME = /^ \p{Lu}\p{Ll}+/u;
const NO_SURNAME =
  /^ (?:Conference|Council|Meeting|Ministerial|Forum|Summit|Office|Mission|Centre|Center|University|School|Academy|Police|Region|District|Airport|Court|Municipality|City|Embassy|Road|Street|Hotel|Museum|Institute|International|Regional|Economic|Human|Security|Review|Event|Workshop|Seminar|Branch|Bureau|Oblast|Province|County|State|National|Field|Bar|Law|Regional|General|High|Supreme|District|Chamber|Press|Security|OSCE|Follow|Plan|Programme|Project|Prison)\b/;

/** "Aldo Del Monaco": a name behind a particle is a family's. */
const FAMILY =
  /\p{Lu}[\p{L}.]* (?:Del|De|Di|Da|Dal|Della|Van|Von|Le|La|El|Dos|Du|Mac|Ter|Ten|van|von|van der|von der) $/u;

function isPerson(flat: string, hit: Found, at: number): boolean {
  const before = flat.slice(Math.max(0, at - 40), at);
  if (FAMILY.test(before)) return true;
  if (HONORIFIC.test(before) && hit.entry.kind !== 'adjective') return true;
  if (!NAMES_OF_PERSONS.has(hit.entry.folded)) return false;
  const previous = /(\p{L}+)\.? $/u.exec(before)?.[1];
  if (previous && GIVEN_NAMES.has(previous.toLowerCase())) return true;
  if (hit.entry.kind !== 'city') return false;
  const after = flat.slice(hit.end, hit.end + 30);
  if (SURNAME.test(after) && !NO_SURNAME.test(after))
    return !/\b(?:in|to|from|at|near) $/.test(before);
  return !PREPOSITION.test(before) && /\p{Lu}\p{L}+ $/u.test(before);
}

/** Whether the words around a name show that it means no State. */
function isTrap(flat: string, hit: Found, at: number): boolean {
  const before = flat.slice(Math.max(0, at - 60), at);
  const after = flat.slice(hit.end, hit.end + 60);
  const { kind, folded } = hit.entry;
  if (isPerson(flat, hit, at)) return true;
  if (folded === 'georgia') return US_AFTER.test(after) || US_BEFORE.test(before);
  if (folded === 'yugoslavia' || folded === 'yugoslav') return /\b(?:former|ex)[ -]$/i.test(before);
  if (kind === 'city') {
    return AFTER_CITY.test(after) || BEFORE_CITY.test(before);
  }
  if (kind !== 'adjective') return false;
  if (LANGUAGE_AFTER.test(after) || ETHNIC_BEFORE.test(before) || ETHNIC_AFTER.test(after))
    return true;
  return !hit.isPeople && LANGUAGE_LIST.test(before) && LANGUAGE_END.test(after);
}

/**
 * All names of States, and names that only look like one, in a flat text: one pass, the longest name
 * at each place. Names in small letters are not names.
 */
export function findNames(flat: string, lexicon: NameLexicon): readonly NameHit[] {
  const hits: NameHit[] = [];
  let folded: string | null = null;
  let from = 0;
  for (const { index: at } of allMatches(flat, WORD_START)) {
    if (at < from) continue;
    const entries = entriesAt(flat, at, lexicon);
    if (entries.length === 0) continue;
    folded ??= foldInPlace(flat);
    const found = longestAt(flat, folded, at, entries);
    if (!found) continue;
    from = found.end;
    const { entry, end, isPeople } = found;
    const isNone = entry.kind === 'trap' || isTrap(flat, found, at);
    hits.push({
      start: at,
      end,
      kind: isNone ? 'trap' : entry.kind,
      states: isNone ? [] : entry.states,
      isPeople,
      isAdjectiveToo: entry.isAdjectiveToo,
    });
  }
  return hits;
}
