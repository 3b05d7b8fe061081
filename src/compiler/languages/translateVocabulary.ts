import type { EverydayWords } from '../../model/searchData.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { LoadedVocabulary } from '../loadVocabulary.ts';
import { Findings } from '../readFields.ts';
import { asTyped, NO_WORD_TABLE, readSearchWords, withWords } from '../readSearchWords.ts';
import { readYaml } from '../readYaml.ts';
import type { Language } from './readLanguage.ts';

function named<T extends { readonly id: string; readonly label: string }>(
  entries: readonly T[],
  names: ReadonlyMap<string, string>,
): readonly T[] {
  return entries.map((entry) => ({ ...entry, label: names.get(entry.id) ?? entry.label }));
}

/** Everyday words that name a value of the filter also find what bears its name in the language. */
function withLabels(row: EverydayWords, names: Language['names']): EverydayWords {
  const { field = '', kind = '', pillar = '' } = row;
  const labels = [
    names.fieldsOfWork.get(field),
    ...(names.kinds.get(kind)?.slice(0, 1) ?? []),
    names.pillars.get(pillar),
  ].filter((label) => label !== undefined);
  return { ...row, means: [...row.means, ...labels.map(asTyped)] };
}

/** What readers type in the language and its texts say otherwise. */
function typedWords({ searchWords }: Language, { names }: LoadedVocabulary) {
  if (searchWords === null) return { table: NO_WORD_TABLE, diagnostics: [] };
  const { node, diagnostics } = readYaml(searchWords);
  const findings = new Findings(searchWords);
  const table = node ? readSearchWords({ node, findings }, names) : NO_WORD_TABLE;
  return { table, diagnostics: [...diagnostics, ...findings.diagnostics] };
}

/** The vocabulary in another language: names, in their order there, and what readers type; with what is wrong in the latter. */
export function translateVocabulary(
  loaded: LoadedVocabulary,
  language: Language,
): { readonly vocabulary: LoadedVocabulary; readonly diagnostics: readonly Diagnostic[] } {
  const { bundle, representatives } = loaded;
  const { names } = language;
  const { compare } = new Intl.Collator(language.id);
  const typed = typedWords(language, loaded);
  const words = withWords(loaded.words, typed.table);
  const vocabulary = {
    ...loaded,
    words: { ...words, everyday: words.everyday.map((row) => withLabels(row, names)) },
    representatives: representatives.map((era) => ({
      ...era,
      name: names.people.get(era.name) ?? era.name,
    })),
    bundle: {
      ...bundle,
      fieldsOfWork: named(bundle.fieldsOfWork, names.fieldsOfWork).toSorted((one, other) =>
        compare(one.label, other.label),
      ),
      families: named(bundle.families, names.families),
      pillars: named(bundle.pillars, names.pillars),
      kinds: bundle.kinds.map((kind) => {
        const [label, plural] = names.kinds.get(kind.id) ?? [kind.label, kind.plural];
        return { ...kind, label, plural };
      }),
      states: bundle.states
        .map((state) => {
          const name = names.states.get(state.iso2) ?? state.name;
          const also = name === state.name ? state.also : [state.name, ...state.also];
          return { ...state, name, also };
        })
        .toSorted((one, other) => compare(one.name, other.name)),
    },
  };
  return { vocabulary, diagnostics: typed.diagnostics };
}
