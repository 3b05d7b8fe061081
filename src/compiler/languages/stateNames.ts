import type { LoadedVocabulary } from '../loadVocabulary.ts';
import type { Language } from './readLanguage.ts';

/** "UK", "BiH": as a word of a text it may be another. */
const isShort = (name: string): boolean => /^[\p{L}.]{2,3}$/u.test(name);

/** The vocabulary whose table of words has the names of each State in all languages, the English ones first, behind them what readers type besides. */
export function withStateNames(
  vocabulary: LoadedVocabulary,
  languages: readonly Pick<Language, 'names'>[],
): LoadedVocabulary {
  const { bundle, words } = vocabulary;
  const states = bundle.states.map(({ iso2, name, also }): readonly [string, readonly string[]] => {
    const others = languages.flatMap(({ names }) => names.states.get(iso2) ?? []);
    const typed = languages.flatMap(({ names }) => names.typedStates.get(iso2) ?? []);
    const known = [name, ...others, ...(words.states[iso2] ?? [])];
    return [iso2, [...new Set([...known, ...also.filter((one) => !isShort(one)), ...typed])]];
  });
  return { ...vocabulary, words: { ...words, states: Object.fromEntries(states) } };
}
