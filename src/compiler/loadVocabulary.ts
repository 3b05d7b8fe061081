import type {
  ChairEra,
  FieldOfWork,
  Pillar,
  RepresentativeEra,
  StateCode,
  Vocabulary,
} from '../model/bundle.ts';
import { PILLARS } from '../model/bundle.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { CompilerVocabulary, NameEntry, StateEntry } from './extraction.ts';
import { FAMILIES, KIND_ENTRIES, PILLAR_ENTRIES } from './kinds.ts';
import { Names, slug } from './names.ts';
import { readDate, SPAN } from './readDates.ts';
import { FieldReader, Findings, type Located } from './readFields.ts';
import { diagnose } from './rules.ts';
import { readSource } from './readSources.ts';
import { readYaml, type YamlNode } from './readYaml.ts';
import type { Source } from './source.ts';

/** Words that speak of a field of work or a pillar; see data/vocabulary/themes.yaml. */
export interface Theme<T extends string> {
  readonly id: T;
  readonly words: readonly string[];
  /** Phrases in which the words mean something else. */
  readonly not: readonly string[];
}

export interface Themes {
  readonly fields: readonly Theme<string>[];
  readonly pillars: readonly Theme<Pillar>[];
  /** Phrases that speak of no theme: names of offices, of the subject itself. */
  readonly never: readonly string[];
}

/** All of data/vocabulary, checked. */
export interface LoadedVocabulary {
  readonly compiler: CompilerVocabulary;
  readonly names: Names;
  readonly bundle: Vocabulary;
  readonly chairs: readonly ChairEra[];
  readonly representatives: readonly RepresentativeEra[];
  readonly themes: Themes;
}

/** The files of data/vocabulary by their names; one that is missing is an empty list. */
export const VOCABULARY_FILES = {
  states: 'states.yaml',
  partners: 'partners.yaml',
  fields: 'fields-of-work.yaml',
  chairs: 'chairs.yaml',
  representatives: 'representatives.yaml',
  themes: 'themes.yaml',
} as const;

class Loader {
  readonly diagnostics: Diagnostic[] = [];
  readonly #sources: readonly Source[];

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  open(name: string): { readonly node: YamlNode; readonly findings: Findings } | null {
    const source = this.#sources.find(({ file }) => file.split('/').at(-1) === name);
    if (!source) return null;
    const { node, diagnostics } = readYaml(source);
    this.diagnostics.push(...diagnostics);
    return node && { node, findings: new Findings(source) };
  }

  /** Reads each item of a file that is a list. */
  list<T>(name: string, read: (item: YamlNode, findings: Findings) => T | null): readonly T[] {
    const opened = this.open(name);
    if (!opened) return [];
    const { node, findings } = opened;
    if (node.kind !== 'list') {
      findings.add('wrong-shape', node.span, `Unexpected content of ${name}, expected a list.`);
    }
    const items = node.kind === 'list' ? node.items.flatMap((i) => read(i, findings) ?? []) : [];
    this.diagnostics.push(...findings.diagnostics);
    return items;
  }

  maps<T>(
    name: string,
    what: string,
    read: (reader: FieldReader, findings: Findings) => T | null,
  ): readonly T[] {
    return this.list(name, (item, findings) => {
      const reader = FieldReader.of(item, findings, what);
      return reader && read(reader, findings);
    });
  }
}

const values = (found: readonly Located<string>[]): readonly string[] =>
  found.map(({ value }) => value);

function readCode(reader: FieldReader, findings: Findings): StateCode | null {
  const found = reader.text('iso2');
  if (!found || /^[A-Z]{2}$/.test(found.value)) return found?.value ?? null;
  const message = `Unexpected code \`${found.value}\`, expected two capital letters.`;
  findings.add('unknown-value', found.span, message);
  return null;
}

function readName(reader: FieldReader, findings: Findings): NameEntry | null {
  const iso2 = readCode(reader, findings);
  const name = reader.text('name');
  const also = values(reader.texts('also'));
  const adjectives = values(reader.texts('adjectives'));
  return iso2 !== null && name ? { iso2, name: name.value, also, adjectives } : null;
}

function readTile(reader: FieldReader, findings: Findings): readonly [number, number] | null {
  const [column, row, ...more] = values(reader.texts('tile')).map(Number);
  const isCell = (n: number | undefined): n is number =>
    n !== undefined && Number.isInteger(n) && n >= 0 && n < 40;
  if (isCell(column) && isCell(row) && more.length === 0) return [column, row];
  const message = 'Unexpected `tile`, expected its column and row, two whole numbers from 0.';
  findings.add('wrong-shape', reader.keySpan('tile'), message);
  return null;
}

function readState(reader: FieldReader, findings: Findings): StateEntry | null {
  const entry = readName(reader, findings);
  const capital = reader.text('capital');
  const cities = values(reader.texts('cities'));
  const joined = readDate(reader.optional('joined'), findings);
  const tile = readTile(reader, findings);
  reader.end();
  return entry && capital && tile && { ...entry, capital: capital.value, cities, joined, tile };
}

function readPartner(reader: FieldReader, findings: Findings): NameEntry | null {
  const entry = readName(reader, findings);
  const capital = reader.optional('capital');
  reader.optional('group');
  reader.end();
  return entry && capital ? { ...entry, also: [...entry.also] } : entry;
}

const isYear = (text: string): boolean => /^\d{4}$/.test(text);

function readChair(names: Names) {
  return (reader: FieldReader, findings: Findings): ChairEra | null => {
    const year = reader.text('year');
    const state = reader.text('state');
    const iso2 = state && names.readState(state, findings);
    const source = reader.map('source', 'a source');
    const cited = source && readSource(source, findings);
    reader.end();
    if (year && !isYear(year.value)) {
      findings.add(
        'impossible-date',
        year.span,
        `Unexpected year \`${year.value}\`, expected four digits.`,
      );
    }
    if (!year || !iso2) return null;
    return { year: Number(year.value), iso2, ...(cited ? { source: cited.value } : {}) };
  };
}

function readRepresentative(reader: FieldReader, findings: Findings): RepresentativeEra | null {
  const name = reader.text('name');
  const start = readDate(reader.text('start'), findings);
  const end = readDate(reader.optional('end'), findings);
  const source = reader.map('source', 'a source');
  const cited = source && readSource(source, findings);
  reader.end();
  if (!name || start === null) return null;
  return { name: name.value, start, end, ...(cited ? { source: cited.value } : {}) };
}

function readTheme<T extends string>(reader: FieldReader, id: T | null): Theme<T> | null {
  const words = values(reader.texts('words'));
  const not = values(reader.texts('not'));
  reader.end();
  return id && { id, words, not };
}

function readThemes(loader: Loader, names: Names): Themes {
  const empty: Themes = { fields: [], pillars: [], never: [] };
  const opened = loader.open(VOCABULARY_FILES.themes);
  if (!opened) return empty;
  const { findings } = opened;
  const reader = FieldReader.of(opened.node, findings, 'the themes');
  if (!reader) return (loader.diagnostics.push(...findings.diagnostics), empty);
  const fields = reader.maps('fields', 'a theme').flatMap((theme) => {
    const found = theme.text('field');
    return readTheme(theme, found && names.readField(found, findings)) ?? [];
  });
  const pillars = reader.maps('pillars', 'a theme').flatMap((theme) => {
    const found = theme.oneOf('pillar', PILLARS, true);
    return readTheme(theme, found && found.value) ?? [];
  });
  const never = values(reader.texts('never'));
  reader.end();
  loader.diagnostics.push(...findings.diagnostics);
  return { fields, pillars, never };
}

function readFieldOfWork(item: YamlNode, findings: Findings): FieldOfWork | null {
  if (item.kind === 'text' && item.text !== '') return { id: slug(item.text), label: item.text };
  findings.add('wrong-shape', item.span, 'Unexpected item, expected the label of a field of work.');
  return null;
}

/** Reports the lists without which nothing can be read. */
function checkLists(sources: readonly Source[], loader: Loader): void {
  for (const name of [VOCABULARY_FILES.states, VOCABULARY_FILES.fields, VOCABULARY_FILES.chairs]) {
    if (sources.some(({ file }) => file.split('/').at(-1) === name)) continue;
    const source = { file: `data/vocabulary/${name}`, text: '' };
    const message = `Unexpected vocabulary without \`${name}\`, expected that file.`;
    const place = { source, span: { start: 0, end: 0 } };
    loader.diagnostics.push(diagnose('missing-vocabulary', place, { message }));
  }
}

/** Each year of the timeline has just one Chairmanship; reports the others. */
function checkChairs(chairs: readonly ChairEra[], loader: Loader): void {
  const opened = loader.open(VOCABULARY_FILES.chairs);
  if (!opened) return;
  const { findings, node } = opened;
  for (let year = Number(SPAN.start.slice(0, 4)); year <= Number(SPAN.end.slice(0, 4)); year++) {
    const count = chairs.filter((chair) => chair.year === year).length;
    if (count === 1) continue;
    const message = `Unexpected ${count} Chairmanships for ${year}, expected one.`;
    findings.add('incomplete-chairs', { start: node.span.start, end: node.span.start }, message);
  }
  loader.diagnostics.push(...findings.diagnostics);
}

/** Loads the vocabulary from the files of data/vocabulary (by their base names). Never throws; what is wrong is left out and reported. */
export function loadVocabulary(sources: readonly Source[]): {
  readonly vocabulary: LoadedVocabulary;
  readonly diagnostics: readonly Diagnostic[];
} {
  const loader = new Loader(sources);
  checkLists(sources, loader);
  const states = loader.maps(VOCABULARY_FILES.states, 'a State', readState);
  const partners = loader.maps(VOCABULARY_FILES.partners, 'a Partner', readPartner);
  const fieldsOfWork = loader.list(VOCABULARY_FILES.fields, readFieldOfWork);
  const names = new Names(states, partners, fieldsOfWork);
  const chairs = loader.maps(VOCABULARY_FILES.chairs, 'a Chairmanship', readChair(names));
  checkChairs(chairs, loader);
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
    },
    names,
    bundle,
    chairs: [...chairs].sort((a, b) => a.year - b.year),
    representatives: loader.maps(
      VOCABULARY_FILES.representatives,
      'a term of office',
      readRepresentative,
    ),
    themes: readThemes(loader, names),
  };
  return { vocabulary, diagnostics: loader.diagnostics };
}
