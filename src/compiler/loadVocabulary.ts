import type {
  ChairEra,
  FieldOfWork,
  RepresentativeEra,
  TimelineSpan,
  Vocabulary,
} from '../model/bundle.ts';
import type { SearchWords } from '../model/searchData.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { CompilerVocabulary, NameEntry } from './extraction.ts';
import { FAMILIES, KIND_ENTRIES, PILLAR_ENTRIES } from './kinds.ts';
import { slug } from '../model/wordsId.ts';
import { Names } from './names.ts';
import { checkChairs, readChair, readRepresentative } from './readEras.ts';
import { FieldReader, type Findings } from './readFields.ts';
import { readPartner, readState } from './readNames.ts';
import { DEFAULT_PLAN, type TimelinePlan } from './readSite.ts';
import {
  NO_WORD_TABLE,
  partnerNotes,
  readForeignNames,
  readSearchWords,
} from './readSearchWords.ts';
import { NO_THEMES, readThemes, type Themes } from './readThemes.ts';
import type { YamlNode } from './readYaml.ts';
import { diagnose } from './rules.ts';
import type { Source } from './source.ts';
import { VocabularyLoader } from './vocabularyLoader.ts';

/** All of data/vocabulary, checked. */
export interface LoadedVocabulary {
  readonly compiler: CompilerVocabulary;
  readonly names: Names;
  readonly bundle: Vocabulary;
  readonly chairs: readonly ChairEra[];
  readonly representatives: readonly RepresentativeEra[];
  readonly themes: Themes;
  /** What helps the search to find; the numbers of documents come later. */
  readonly words: Omit<SearchWords, 'numbers'>;
  readonly span: TimelineSpan;
  /** The field of work that every milestone has. */
  readonly subject: FieldOfWork;
}

/** The files of data/vocabulary by their names; one that is missing is an empty list. */
export const VOCABULARY_FILES = {
  states: 'states.yaml',
  partners: 'partners.yaml',
  fields: 'fields-of-work.yaml',
  chairs: 'chairs.yaml',
  representatives: 'representatives.yaml',
  themes: 'themes.yaml',
  words: 'search-words.yaml',
  stateNames: 'state-names.yaml',
} as const;

/** Reads a label, or a label and what the field takes in besides its name. */
function readFieldOfWork(item: YamlNode, findings: Findings): FieldOfWork | null {
  if (item.kind === 'text' && item.text !== '') return { id: slug(item.text), label: item.text };
  if (item.kind !== 'map') {
    const words = { actual: 'item', expected: 'the label of a field of work' };
    findings.add('wrong-shape', item.span, words);
    return null;
  }
  const reader = new FieldReader(item, findings, 'a field of work');
  const label = reader.text('label');
  const takesIn = reader.text('takesIn');
  reader.end();
  return label && takesIn && { id: slug(label.value), label: label.value, takesIn: takesIn.value };
}

/** Reports the lists without which nothing can be read. */
function checkLists(sources: readonly Source[], loader: VocabularyLoader): void {
  for (const name of [VOCABULARY_FILES.states, VOCABULARY_FILES.fields, VOCABULARY_FILES.chairs]) {
    if (sources.some(({ file }) => file.split('/').at(-1) === name)) continue;
    const source = { file: `data/vocabulary/${name}`, text: '' };
    const words = { actual: `vocabulary without \`${name}\``, expected: 'that file' };
    const place = { source, span: { start: 0, end: 0 } };
    loader.diagnostics.push(diagnose('missing-vocabulary', place, words));
  }
}

/** Loads the vocabulary from the files of data/vocabulary (by their base names). Never throws; what is wrong is left out and reported. */
export function loadVocabulary(
  sources: readonly Source[],
  { span, subject }: TimelinePlan = DEFAULT_PLAN,
): {
  readonly vocabulary: LoadedVocabulary;
  readonly diagnostics: readonly Diagnostic[];
} {
  const loader = new VocabularyLoader(sources);
  checkLists(sources, loader);
  const byCode = { idOf: ({ iso2 }: NameEntry) => iso2 };
  const states = loader.maps(VOCABULARY_FILES.states, 'a State', { ...byCode, read: readState });
  const partners = loader.maps(VOCABULARY_FILES.partners, 'a Partner', {
    ...byCode,
    read: readPartner,
    mayBeEmpty: true,
  });
  const fieldsOfWork = loader.list(VOCABULARY_FILES.fields, {
    read: readFieldOfWork,
    idOf: ({ id }) => id,
  });
  const names = new Names({ states, partners, fields: fieldsOfWork, span });
  const chairs = loader.maps(VOCABULARY_FILES.chairs, 'a Chairmanship', {
    read: readChair(names),
    mayBeEmpty: true,
  });
  loader.check(VOCABULARY_FILES.chairs, (file) => checkChairs(chairs, file));
  const table =
    loader.check(VOCABULARY_FILES.words, (file) => readSearchWords(file, names)) ?? NO_WORD_TABLE;
  const foreign = loader.maps(VOCABULARY_FILES.stateNames, 'names of a State', {
    read: readForeignNames(names),
    idOf: ({ iso2 }) => iso2,
    mayBeEmpty: true,
  });
  const bundle: Vocabulary = {
    fieldsOfWork,
    states: states.map(({ iso2, name, also, joined, tile }) => ({
      iso2,
      name,
      also,
      joined,
      tile,
    })),
    families: FAMILIES,
    kinds: KIND_ENTRIES,
    pillars: PILLAR_ENTRIES,
  };
  const vocabulary: LoadedVocabulary = {
    compiler: {
      states,
      partners,
      chairByYear: new Map(chairs.map(({ year, iso2 }) => [year, iso2])),
      fieldsOfWork: fieldsOfWork.map(({ label }) => label),
      span,
    },
    names,
    bundle,
    chairs: [...chairs].sort((a, b) => a.year - b.year),
    representatives: loader.maps(VOCABULARY_FILES.representatives, 'a term of office', {
      read: readRepresentative,
      mayBeEmpty: true,
    }),
    themes: loader.check(VOCABULARY_FILES.themes, (file) => readThemes(file, names)) ?? NO_THEMES,
    words: {
      ...table,
      notes: [...table.notes, ...partnerNotes(partners)],
      states: Object.fromEntries(foreign.map((entry) => [entry.iso2, entry.names])),
    },
    span,
    subject: { id: slug(subject), label: subject },
  };
  return { vocabulary, diagnostics: loader.diagnostics };
}
