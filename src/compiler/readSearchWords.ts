import { KINDS, PILLARS } from '../model/bundle.ts';
import { type EverydayWords, type SearchWords } from '../model/searchData.ts';
import { foldText } from '../model/foldText.ts';
import type { NameEntry } from './extraction.ts';
import type { Names } from './names.ts';
import { FieldReader, valuesOf, type Findings } from './readFields.ts';
import { isNothing } from './readYaml.ts';
import type { OpenedFile } from './vocabularyLoader.ts';

/** The part of the words that stands in search-words.yaml. */
export type WordTable = Pick<SearchWords, 'spellings' | 'everyday' | 'titles' | 'notes'>;

/** No words at all: only what is typed is found. */
export const NO_WORD_TABLE: WordTable = { spellings: [], everyday: [], titles: [], notes: [] };

/** Words as they are compared with what is typed: small letters without accents, a blank between. */
export const asTyped = (words: string): string =>
  (foldText(words).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** What is found in the texts: the beginning of a word or, in quotation marks, whole words, which end with a blank. */
const asMeant = (words: string): string =>
  /^".*"$/.test(words) ? `${asTyped(words)} ` : asTyped(words);

function readEveryday(row: FieldReader, names: Names, findings: Findings): EverydayWords {
  const words = valuesOf(row.texts('words')).map(asTyped);
  const means = valuesOf(row.texts('means')).map(asMeant);
  const label = row.optional('field');
  const field = label && names.readField(label, findings);
  const kind = row.oneOf('kind', KINDS, false);
  const pillar = row.oneOf('pillar', PILLARS, false);
  row.end();
  return {
    words,
    means,
    ...(field !== null && { field }),
    ...(kind && { kind: kind.value }),
    ...(pillar && { pillar: pillar.value }),
  };
}

/** Reads search-words.yaml; what is wrong goes into the findings of the file. */
export function readSearchWords({ node, findings }: OpenedFile, names: Names): WordTable {
  const reader = isNothing(node) ? null : FieldReader.of(node, findings, 'the words of the search');
  if (!reader) return NO_WORD_TABLE;
  const table: WordTable = {
    spellings: reader.textLists('spellings'),
    everyday: reader.maps('everyday', 'words').map((row) => readEveryday(row, names, findings)),
    titles: valuesOf(reader.texts('titles')).map(asTyped),
    notes: reader.maps('notes', 'a note').flatMap((row) => {
      const note = { names: valuesOf(row.texts('names')), text: row.text('text') };
      row.end();
      return note.text ? [{ names: note.names, text: note.text.value }] : [];
    }),
  };
  reader.end();
  return table;
}

/** The words of a table and, where it does not have them, those of another. */
export const withWords = <T extends WordTable>(table: T, own: WordTable): T => ({
  ...table,
  spellings: [...own.spellings, ...table.spellings],
  everyday: [...own.everyday, ...table.everyday],
  titles: [...own.titles, ...table.titles],
  notes: [...own.notes, ...table.notes],
});

/** What is said of Partners for Co-operation, by their names. */
export function partnerNotes(partners: readonly NameEntry[]): SearchWords['notes'] {
  return partners.map(({ name, also }) => ({
    names: [name, ...also],
    text: `${name} is a Partner for Co-operation and no participating State; texts that name it are found.`,
  }));
}

/** Reads a row of state-names.yaml: a State and its names in other languages. */
export function readForeignNames(names: Names) {
  return (
    reader: FieldReader,
    findings: Findings,
  ): { readonly iso2: string; readonly names: readonly string[] } | null => {
    const state = reader.text('state');
    const iso2 = state && names.readState(state, findings);
    const found = valuesOf(reader.texts('names'));
    reader.end();
    return iso2 ? { iso2, names: found } : null;
  };
}
