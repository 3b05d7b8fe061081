import type { LoadedVocabulary } from '../loadVocabulary.ts';
import type { Language } from './readLanguage.ts';

/** The vocabulary whose table of words has the names of each State in all languages, the English ones first. */
export function withStateNames(
  vocabulary: LoadedVocabulary,
  languages: readonly Pick<Language, 'names'>[],
): LoadedVocabulary {
  const { bundle, words } = vocabulary;
  const states = bundle.states.map(({ iso2, name }): readonly [string, readonly string[]] => {
    const others = languages.flatMap(({ names }) => names.states.get(iso2) ?? []);
    return [iso2, [...new Set([name, ...others, ...(words.states[iso2] ?? [])])]];
  });
  return { ...vocabulary, words: { ...words, states: Object.fromEntries(states) } };
}
