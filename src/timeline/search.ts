import type { Bundle, SearchFile } from '../model/bundle.ts';
import { foldText } from '../model/foldText.ts';
import { countryOfPlace } from '../model/statesInWords.ts';
import { addBit, noBits, type Bits } from './bitset.ts';

/** Words of a folded text with one space before each, so that ` lab` finds words that begin so. */
function asWords(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ` ${word}`).join('');
}

/**
 * What a reader searches for: each entry is the beginning of a word or, in quotation marks, of
 * several words in a row. All must be found.
 */
export function searchTerms(query: string): readonly string[] {
  const terms: string[] = [];
  for (const [, phrase, plain] of query.matchAll(/["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+)/g)) {
    const words = asWords(phrase ?? plain ?? '');
    if (words !== '') terms.push(words);
  }
  return terms;
}

/** Whether all that is searched for stands in a text; false where nothing is. */
export function isFoundIn(text: string, query: string): boolean {
  const words = asWords(text);
  const terms = searchTerms(query);
  return terms.length > 0 && terms.every((term) => words.includes(term));
}

/** The folded words of each milestone, in the bundle's order. */
export type SearchIndex = readonly string[];

/** Title, short label, place, number of sources aside: all in which a milestone is searched. */
export function buildSearchIndex(bundle: Bundle, texts: SearchFile): SearchIndex {
  const names = new Map(bundle.vocabulary.states.map(({ iso2, name }) => [iso2, name]));
  return bundle.milestones.map(({ id, title, label, place }) => {
    const country = countryOfPlace(place, names) ?? '';
    return asWords([title, label, place?.city ?? '', country, texts[id] ?? ''].join(' | '));
  });
}

/** The milestones in which every term is found; null where nothing is searched for. */
export function searchMatches(index: SearchIndex, query: string): Bits | null {
  const terms = searchTerms(query);
  if (terms.length === 0) return null;
  const bits = noBits(index.length);
  index.forEach((words, position) => {
    if (terms.every((term) => words.includes(term))) addBit(bits, position);
  });
  return bits;
}

/** A piece of a text; `isFound` where it is a word that was searched for. */
export interface TextPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Cuts a text into pieces so that words that begin with what was searched for can be marked. */
export function markFound(text: string, query: string): readonly TextPiece[] {
  const starts = searchTerms(query).flatMap((term) => term.trim().split(' '));
  if (starts.length === 0) return [{ text, isFound: false }];
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = foldText(match[0]);
    if (!starts.some((start) => folded.startsWith(start))) continue;
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), isFound: false });
    pieces.push({ text: match[0], isFound: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFound: false });
  return pieces;
}
