import { escapePattern } from '../words.ts';
import type { Located } from '../readFields.ts';
import { remembered } from '../remembered.ts';
import type { Language, LanguageNames, Term } from './readLanguage.ts';

/** What stands in an English text and not in its translation, or the other way round, in words. */
export interface Difference {
  readonly actual: string;
  readonly expected: string;
}

/** Digits that belong together however a language parts thousands: 1,400, 1.400, 1 400. */
const THOUSANDS = /(?<!\d)\d{1,3}(?:[,.\s]\d{3})+(?!\d)/g;

/** Numbers of a text, each as often as it stands there, sorted: `10-го` and `10th` are 10. */
function numbersIn(text: string): readonly string[] {
  const whole = text.replace(THOUSANDS, (number) => number.replace(/\D/g, ''));
  return [...whole.matchAll(/\d+/g)].flat().sort();
}

const asWords = (found: readonly string[]): string =>
  found.length === 0 ? 'no number' : found.join(', ');

/** The letters of a name that stay in every case and in its adjective: the first five of each word. */
const stems = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[\s’'-]+/)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.min(5, Math.max(3, word.length - 2))));

/** Finds words that stand in a text by themselves, in the plural too. */
interface WordFinder {
  readonly small: string;
  readonly pattern: RegExp;
}

/** Finders of the names and terms that were asked for: the same few hundred for every text. */
const finders = new Map<string, WordFinder>();

function finderOf(words: string): WordFinder {
  const known = finders.get(words);
  if (known) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(words)}s?(?!\\p{L})`, 'iu');
  const finder = { small: words.toLowerCase(), pattern };
  finders.set(words, finder);
  return finder;
}

/** Tells of words whether they stand in a text: most texts hold few of all the names and terms. */
function wordsIn(text: string): (words: string) => boolean {
  const small = text.toLowerCase();
  return (words) => {
    const finder = finderOf(words);
    return small.includes(finder.small) && finder.pattern.test(text);
  };
}

/** The numbers of English stand in the translation, and no others. */
export function numbersDiffer(english: string, translated: string): Difference | null {
  const [expected, actual] = [numbersIn(english), numbersIn(translated)].map(asWords);
  if (expected === undefined || actual === undefined || expected === actual) return null;
  return { actual, expected };
}

/** The States that English names are named, in any case or as an adjective. */
export function statesMissing(
  english: string,
  translated: string,
  {
    names,
    englishNames,
  }: { readonly names: LanguageNames; readonly englishNames: ReadonlyMap<string, string> },
): Difference | null {
  const text = translated.toLowerCase();
  const isNamed = wordsIn(english);
  const missing = [...englishNames].filter(([iso2, name]) => {
    const own = names.states.get(iso2);
    return own !== undefined && isNamed(name) && !stems(own).every((stem) => text.includes(stem));
  });
  if (missing.length === 0) return null;
  const expected = missing.map(([iso2]) => names.states.get(iso2) ?? iso2).join(', ');
  return { actual: 'text without a State that English names', expected };
}

/** The terms of English are those of the glossary. */
export function termsMissing(
  english: string,
  translated: string,
  glossary: readonly Term[],
): Difference | null {
  const text = translated.toLowerCase();
  const isNamed = wordsIn(english);
  const first = glossary.find(
    ({ term, forms }) => isNamed(term) && !forms.some((form) => text.includes(form)),
  );
  if (!first) return null;
  return {
    actual: `text without the term for “${first.term}”`,
    expected: first.forms.map((form) => `\`${form}\``).join(' or '),
  };
}

/** How a translation differs from what English says, once as long as both stand as they are. */
export const unfaithful = remembered(
  (
    { value }: Located<string>,
    english: string,
    { names, glossary }: Language,
    englishNames: ReadonlyMap<string, string>,
  ): readonly (readonly ['unfaithful-translation' | 'off-glossary', Difference])[] => {
    const said = [
      numbersDiffer(english, value),
      statesMissing(english, value, { names, englishNames }),
    ];
    const term = termsMissing(english, value, glossary);
    return [
      ...said.flatMap((found) => (found ? [['unfaithful-translation', found] as const] : [])),
      ...(term ? [['off-glossary', term] as const] : []),
    ];
  },
);
