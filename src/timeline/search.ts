import type { Bundle, Milestone } from '../model/bundle.ts';
import type { SearchFile, SearchWords } from '../model/searchData.ts';
import { dateInWords } from '../model/dateInWords.ts';
import { foldText } from '../model/foldText.ts';
import { labelOf } from '../model/labels.ts';
import { LANGUAGE } from '../model/say.ts';
import { countryOfPlace } from '../model/statesInWords.ts';
import { otherForms } from '../model/wordForms.ts';
import { bitsOf, type Bits } from './bitset.ts';
import { lazilyFrom } from './lazily.ts';

/** Words of a folded text with one space before each, so that ` lab` finds words that begin so. */
export function asWords(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => ` ${word}`).join('');
}

/** Where no table of words is at hand: only what is typed is found. */
export const NO_WORDS: SearchWords = {
  spellings: [],
  everyday: [],
  titles: [],
  notes: [],
  states: {},
  numbers: [],
};

/** Ways to write one thing that is searched for; each begins with a space, and ends with one where the last word is whole. */
type Term = readonly string[];

/** The name of a city as it is searched for by `place:`. */
export const placeWord = (city: string): string => asWords(city).trim().replaceAll(' ', '-');

/** The city of a place as `place:` finds it, in every language by its English name. */
export const cityWord = (place: Milestone['place']): string =>
  placeWord(place?.englishCity ?? place?.city ?? '');

/** The same words with other spellings of their beginnings. */
function respelled(words: string, { spellings }: SearchWords): Term {
  return spellings.flatMap((group) => {
    const head = group.find((one) => words.includes(` ${one}`));
    if (head === undefined) return [];
    return group.filter((one) => one !== head).map((one) => words.replace(` ${head}`, ` ${one}`));
  });
}

/** Longest everyday expression or name of a State, in words. */
const MAX_EXPRESSION = 4;

/** A text without the titles of persons, where other words stand in it: "Ambassador Richey". */
export function withoutTitles(text: string, { titles }: SearchWords): string {
  if (titles.length === 0) return text;
  const kept = text.split(/\s+/).filter((part) => !titles.includes(asWords(part).trim()));
  return kept.some((part) => asWords(part) !== '') ? kept.join(' ') : text;
}

/** The terms of plain words: everyday expressions, else the beginning of each word. */
function plainTerms(text: string, words: SearchWords): readonly Term[] {
  const parts = withoutTitles(text, words)
    .split(/\s+/)
    .filter((part) => part.includes('place:') || asWords(part) !== '');
  const terms: Term[] = [];
  for (let at = 0; at < parts.length;) {
    const found = everydayAt(parts, at, words);
    terms.push(found ? found.term : wordTerm(parts[at] ?? '', words));
    at += found?.length ?? 1;
  }
  return terms;
}

/** A name as it is compared; in German also as it is typed where a keyboard has no umlauts. */
export const spellingsOf = (name: string): readonly string[] => [
  asWords(name),
  ...(LANGUAGE === 'de' ? [asWords(name.replace(/[äöü]/gi, '$&e'))] : []),
];

/** By each name of a State, in whatever language, all its names. */
const namesOfStates = lazilyFrom(({ states }: SearchWords) => {
  const terms = Object.values(states).map((names): Term =>
    names.flatMap(spellingsOf).map((one) => `${one} `),
  );
  return new Map(terms.flatMap((term) => term.map((name) => [name, term] as const)));
});

function everydayAt(parts: readonly string[], at: number, words: SearchWords) {
  for (let length = Math.min(MAX_EXPRESSION, parts.length - at); length > 0; length -= 1) {
    const typed = asWords(parts.slice(at, at + length).join(' '));
    const ways = [typed, ...withoutDigraphs(typed)];
    const row = words.everyday.find((one) => ways.some((way) => one.words.includes(way.trim())));
    const names = namesOfStates(words)().get(`${typed} `);
    if (!row && names) return { length, term: [typed, ...names] };
    if (!row) continue;
    const values = [row.field, row.kind, row.pillar].map((id) => asWords(id ?? '')).filter(Boolean);
    const found = [`${typed} `, ...row.means.map((way) => ` ${way}`), ...values, ...(names ?? [])];
    return { length, term: found.flatMap((way) => [way, ...respelled(way, words)]) };
  }
  return null;
}

/** Where a keyboard has no umlauts: "Oeffentlichkeit" is typed for "Öffentlichkeit". */
const withoutDigraphs = (typed: string): Term =>
  LANGUAGE === 'de' && /[aou]e/.test(typed) ? [typed.replace(/([aou])e/g, '$1')] : [];

function wordTerm(part: string, words: SearchWords): Term {
  const place = /^place:(.+)/.exec(part)?.[1];
  if (place !== undefined) return [` @${placeWord(place)} `];
  const typed = asWords(part);
  const word = typed.trim();
  const joined = word.includes(' ') ? [` ${typed.replaceAll(' ', '')}`] : [];
  const forms = otherForms(word).map((form) => ` ${form} `);
  return [typed, ...withoutDigraphs(typed), ...forms, ...joined].flatMap((way) => [
    way,
    ...respelled(way, words),
  ]);
}

/**
 * What a reader searches for: the beginning of a word or, in quotation marks, several whole words
 * in a row, each with the other ways to write it. All must be found.
 */
export function searchTerms(query: string, words: SearchWords = NO_WORDS): readonly Term[] {
  const terms: Term[] = [];
  for (const [, phrase, end, plain] of query.matchAll(
    /["“”„‟«»]([^"“”„‟«»]*)(["“”„‟«»]?)|([^"“”„‟«»]+)/g,
  )) {
    if (plain !== undefined) {
      for (const term of plainTerms(plain, words)) terms.push(term);
      continue;
    }
    const row = asWords(phrase ?? '');
    if (row !== '') terms.push([end ? `${row} ` : row]);
  }
  return terms;
}

/** The folded words of each milestone, in the bundle's order. */
export type SearchIndex = readonly string[];

/** Words joined by a hyphen, also as one: "non-punishment" as "nonpunishment". */
function hyphenated(text: string): string {
  const found = text.match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu) ?? [];
  return found.map((word) => asWords(word).replaceAll(' ', '')).join(' ');
}

/** What the filter knows of a milestone, in words; a field of work that all share tells none apart. */
function tagsInWords({ vocabulary, milestones }: Bundle): (one: Milestone) => string {
  const { states, fieldsOfWork, kinds, pillars } = vocabulary;
  const names = new Map(states.map(({ iso2, name }) => [iso2, name]));
  const telling = fieldsOfWork.filter(
    ({ id }) => !milestones.every(({ fields }) => fields.some((field) => field.id === id)),
  );
  return (one) =>
    [
      dateInWords(one.date),
      countryOfPlace(one.place, names) ?? '',
      labelOf(kinds, one.kind),
      ...one.pillars.map((id) => labelOf(pillars, id)),
      ...one.fields.map(({ id }) => telling.find((field) => field.id === id)?.label ?? ''),
      ...one.states.map(({ iso2 }) => names.get(iso2) ?? ''),
    ].join(' | ');
}

/** Title, short label, place, tags, texts, number of sources aside: all in which each milestone is searched, as it is written. */
export function searchedTexts(bundle: Bundle, texts: SearchFile): readonly string[] {
  const tagsOf = tagsInWords(bundle);
  return bundle.milestones.map((one) =>
    [one.title, one.label, one.place?.city ?? '', tagsOf(one), texts[one.id] ?? ''].join(' | '),
  );
}

/** The same as it is compared. */
export function buildSearchIndex(bundle: Bundle, texts: SearchFile): SearchIndex {
  const searched = searchedTexts(bundle, texts);
  return bundle.milestones.map(({ place }, at) => {
    const text = searched[at] ?? '';
    return `${asWords(text)} ${hyphenated(text)} @${cityWord(place)} `;
  });
}

/** The milestones in which every term is found; null where nothing is searched for. */
export function searchMatches(
  index: SearchIndex,
  query: string,
  words: SearchWords = NO_WORDS,
): Bits | null {
  const terms = searchTerms(query, words);
  if (terms.length === 0) return null;
  return bitsOf(index, (text) => terms.every((term) => term.some((way) => text.includes(way))));
}

/** A piece of a text; `isFound` where it is a word that was searched for. */
export interface TextPiece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Cuts a text into pieces so that words that begin with what was searched for can be marked. */
export function markFound(
  text: string,
  query: string,
  words: SearchWords = NO_WORDS,
): readonly TextPiece[] {
  const starts = searchTerms(query, words).flatMap((term) =>
    term.flatMap((way) => way.trimStart().split(/(?<= )/)),
  );
  if (starts.length === 0) return [{ text, isFound: false }];
  const pieces: TextPiece[] = [];
  let done = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)) {
    const folded = foldText(match[0]);
    if (!starts.some((start) => `${folded} `.startsWith(start))) continue;
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), isFound: false });
    pieces.push({ text: match[0], isFound: true });
    done = match.index + match[0].length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFound: false });
  return pieces;
}
