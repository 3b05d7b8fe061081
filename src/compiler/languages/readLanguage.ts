import { didYouMean } from '../../model/nearest.ts';
import { ENGLISH_PAGES, type PageWords } from '../../model/pageWords.ts';
import { ENGLISH } from '../../model/englishWords.ts';
import type { Words } from '../../model/words.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { groupBy } from '../groupBy.ts';
import { FieldReader, Findings } from '../readFields.ts';
import type { YamlMap, YamlNode } from '../readYaml.ts';
import { remembered } from '../remembered.ts';
import { diagnose } from '../rules.ts';
import type { Source } from '../source.ts';
import { WordFitter } from './fitWords.ts';
import { itemsOf, nodeOf } from './readItems.ts';
import { readTranslations, type TranslatedMilestone } from './readTranslations.ts';
import {
  ENGLISH_FOLDER,
  NO_INTERFACE,
  readEnglishInterface,
  readInterface,
  wholeInterface,
  type InterfaceTexts,
} from './readInterface.ts';

/** Names of a list by the key that the bundle has for them. */
export type NameTable = ReadonlyMap<string, string>;

/** How a language names what is named on the timeline. */
export interface LanguageNames {
  /** To read in it, as said to who reads in another: "Читать по-русски". */
  readonly offer: string | null;
  readonly title: string | null;
  readonly subject: string | null;
  readonly rows: NameTable;
  readonly states: NameTable;
  /** What readers type for a State besides, by its code: "Weißrussland". */
  readonly typedStates: ReadonlyMap<string, readonly string[]>;
  readonly fieldsOfWork: NameTable;
  readonly families: NameTable;
  readonly pillars: NameTable;
  readonly cities: NameTable;
  /** Those of places outside the participating States. */
  readonly countries: NameTable;
  readonly people: NameTable;
  /** Singular and plural. */
  readonly kinds: ReadonlyMap<string, readonly [string, string]>;
}

/** A term with what shows that a translation uses it. */
export interface Term {
  readonly term: string;
  /** Lower case; one of them stands in a translated text. */
  readonly forms: readonly string[];
}

/** A language as data/languages/<id>/ tells it. */
export interface Language {
  /** BCP 47, the name of its folder. */
  readonly id: string;
  /** In itself. */
  readonly name: string;
  readonly names: LanguageNames;
  readonly words: Words;
  readonly pages: PageWords;
  /** What the page says, by its English. */
  readonly interface: InterfaceTexts;
  /** The same with the English of what is missing. */
  readonly wholeInterface: InterfaceTexts;
  readonly glossary: readonly Term[];
  readonly milestones: readonly TranslatedMilestone[];
  /** The file of what readers type in it; null where there is none. */
  readonly searchWords: Source | null;
  /** The file of its names: where findings about the whole language stand. */
  readonly source: Source;
}

const fileName = ({ file }: Source): string => file.slice(file.lastIndexOf('/') + 1);

/** `ru` of `data/languages/ru/2014.yaml`. */
const languageOf = ({ file }: Source): string => file.split('/').at(-2) ?? '';

const textsOf = (map: YamlMap): NameTable =>
  new Map(
    map.entries.flatMap(({ key, value }) =>
      value.kind === 'text' && value.text !== '' ? [[key, value.text] as const] : [],
    ),
  );

const NAME_KEYS =
  'language,offer,title,subject,rows,states,other names of States,fields of work,families,pillars,cities,countries,people,kinds'.split(
    ',',
  );

class NamesReader {
  readonly #entries: ReadonlyMap<string, YamlNode>;

  constructor(node: YamlNode | null, findings: Findings) {
    const entries = node?.kind === 'map' ? node.entries : [];
    this.#entries = new Map(entries.map(({ key, value }) => [key, value]));
    for (const { key, keySpan } of entries) {
      if (NAME_KEYS.includes(key)) continue;
      findings.add('unknown-key', keySpan, {
        actual: `key \`${key}\` in names`,
        expected: `one of ${NAME_KEYS.join(', ')}`,
        hint: didYouMean(key, NAME_KEYS),
      });
    }
  }

  text(key: string): string | null {
    const node = this.#entries.get(key);
    return node?.kind === 'text' && node.text !== '' ? node.text : null;
  }

  table(key: string): NameTable {
    const node = this.#entries.get(key);
    return node?.kind === 'map' ? textsOf(node) : new Map();
  }

  lists(key: string): ReadonlyMap<string, readonly string[]> {
    const node = this.#entries.get(key);
    if (node?.kind !== 'map') return new Map();
    return new Map(
      node.entries.map(({ key: id, value }) => {
        const items = value.kind === 'list' ? value.items : [];
        return [id, items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))] as const;
      }),
    );
  }

  pairs(key: string): ReadonlyMap<string, readonly [string, string]> {
    const node = this.#entries.get(key);
    if (node?.kind !== 'map') return new Map();
    return new Map(
      node.entries.flatMap(({ key: id, value }) => {
        const [one, many] = value.kind === 'list' ? value.items : [];
        return one?.kind === 'text' && many?.kind === 'text'
          ? [[id, [one.text, many.text]] as const]
          : [];
      }),
    );
  }
}

function namesOf(reader: NamesReader): LanguageNames {
  return {
    offer: reader.text('offer'),
    title: reader.text('title'),
    subject: reader.text('subject'),
    rows: reader.table('rows'),
    states: reader.table('states'),
    typedStates: reader.lists('other names of States'),
    fieldsOfWork: reader.table('fields of work'),
    families: reader.table('families'),
    pillars: reader.table('pillars'),
    cities: reader.table('cities'),
    countries: reader.table('countries'),
    people: reader.table('people'),
    kinds: reader.pairs('kinds'),
  };
}

function readTerm(reader: FieldReader): Term | null {
  const term = reader.text('term')?.value;
  const is = reader.text('is')?.value;
  const forms = reader.texts('forms').map(({ value }) => value.toLowerCase());
  for (const key of ['source', 'checked', 'note']) reader.optional(key);
  reader.end();
  if (term === undefined || is === undefined) return null;
  return { term, forms: forms.length > 0 ? forms : [is.toLowerCase()] };
}

function readGlossary(source: Source, findings: Findings): readonly Term[] {
  return itemsOf(source, findings, 'a list of terms').flatMap((item) => {
    const reader = FieldReader.of(item, findings, 'a term');
    return (reader && readTerm(reader)) ?? [];
  });
}

function readWords(
  source: Source,
  language: string,
  findings: Findings,
): Pick<Language, 'words' | 'pages'> {
  const node = nodeOf(source, findings);
  const { language: _language, ...words } = ENGLISH;
  const { texts, ...pages } = ENGLISH_PAGES;
  const parts = new Map(
    node?.kind === 'map' ? node.entries.map(({ key, value }) => [key, value]) : [],
  );
  const fitter = new WordFitter(language, findings);
  const fit = <T>(name: string, english: T): T => {
    const part = parts.get(name);
    if (part) return fitter.fit<T>(part, english, name);
    const start = { start: 0, end: 0 };
    findings.add('missing-key', start, { actual: `words without \`${name}\``, expected: 'it' });
    return english;
  };
  return {
    words: { ...fit<Omit<Words, 'language'>>('words', words), language },
    pages: {
      ...fit<Omit<PageWords, 'texts'>>('pages', pages),
      texts: fit<PageWords['texts']>('texts', texts),
    },
  };
}

interface ReadLanguage {
  readonly language: Language | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the files of one language; null, with a finding, where names or words are not there yet. */
function readLanguage(id: string, files: readonly Source[], english: InterfaceTexts): ReadLanguage {
  const all: Diagnostic[] = [];
  const within = <T>(source: Source, read: (findings: Findings) => T): T => {
    const findings = new Findings(source);
    const result = read(findings);
    for (const found of findings.diagnostics) all.push(found);
    return result;
  };
  const named = (name: string): Source | undefined => files.find((file) => fileName(file) === name);
  const [names, words, glossary, said, searchWords] = [
    'names.yaml',
    'words.yaml',
    'glossary.yaml',
    'interface.yaml',
    'search-words.yaml',
  ].map(named);
  const milestones = files
    .filter((file) => /^\d{4}\.ya?ml$/.test(fileName(file)))
    .flatMap((source) => {
      const { milestones: read, diagnostics } = readTranslations(source);
      for (const found of diagnostics) all.push(found);
      return read;
    });
  if (!names || !words) {
    const [first] = files;
    const missing = { actual: `language \`${id}\``, expected: 'names.yaml and words.yaml of it' };
    const place = first && { source: first, span: { start: 0, end: 0 } };
    if (place) all.push(diagnose('unfinished-language', place, missing));
    return { language: null, diagnostics: all };
  }
  const texts = said ?? { file: names.file.replace('names.', 'interface.'), text: '' };
  const reader = within(names, (findings) => new NamesReader(nodeOf(names, findings), findings));
  const own = within(texts, (findings) =>
    readInterface(texts, { english, language: id }, findings),
  );
  const language: Language = {
    id,
    name: reader.text('language') ?? id,
    names: namesOf(reader),
    ...within(words, (findings) => readWords(words, id, findings)),
    interface: own,
    wholeInterface: wholeInterface(english, own),
    glossary: glossary ? within(glossary, (findings) => readGlossary(glossary, findings)) : [],
    milestones,
    searchWords: searchWords ?? null,
    source: names,
  };
  return { language, diagnostics: all };
}

const keptLanguage = remembered(
  (first: Source, english: InterfaceTexts, id: string, ...others: readonly Source[]) =>
    readLanguage(id, [first, ...others], english),
);

/** Reads data/languages: a folder for each language besides English, in the order of their names. */
export function readLanguages(files: readonly Source[]): {
  readonly languages: readonly Language[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const byFolder = groupBy(files, languageOf);
  const own = byFolder.get(ENGLISH_FOLDER) ?? [];
  const texts = own.find((file) => fileName(file) === 'interface.yaml');
  const english = texts ? readEnglishInterface(texts) : NO_INTERFACE;
  const read = [...byFolder]
    .filter(([id]) => id !== ENGLISH_FOLDER)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, [first, ...others]]) =>
      first ? keptLanguage(first, english, id, ...others) : [],
    );
  return {
    languages: read.flatMap(({ language }) => language ?? []),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}
