import { escapePattern } from '../words.ts';
import type { LanguageNames, Term } from './readLanguage.ts';

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

/** Whether words stand in a text by themselves, in the plural too. */
function hasWords(text: string, words: string): boolean {
  // Most texts hold few of all the names and terms: the pattern is made for those alone.
  return (
    text.toLowerCase().includes(words.toLowerCase()) &&
    new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(words)}s?(?!\\p{L})`, 'iu').test(text)
  );
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
  const missing = [...englishNames].filter(([iso2, name]) => {
    const own = names.states.get(iso2);
    return (
      own !== undefined &&
      hasWords(english, name) &&
      !stems(own).every((stem) => text.includes(stem))
    );
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
  const first = glossary.find(
    ({ term, forms }) => hasWords(english, term) && !forms.some((form) => text.includes(form)),
  );
  if (!first) return null;
  return {
    actual: `text without the term for “${first.term}”`,
    expected: first.forms.map((form) => `\`${form}\``).join(' or '),
  };
}
