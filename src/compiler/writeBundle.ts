import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  type Bundle,
  type DetailFile,
  type Milestone,
  type SiteFacts,
} from '../model/bundle.ts';
import { type BundleLanguage } from '../model/bundleLanguage.ts';
import { type SearchFile, type SearchWords } from '../model/searchData.ts';
import type { Assembled } from './assemble.ts';
import { bundleSchemas } from './bundleSchemas.ts';
import type { Language } from './languages/readLanguage.ts';
import type { TranslatedRecord } from './languages/translate.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';

/** A file of the bundle: its name beside the others, and its text. */
export interface OutputFile {
  readonly name: string;
  readonly text: string;
}

/** Gives the SHA-256 of a text in hexadecimal digits. */
export type HashText = (text: string) => Promise<string>;

/** Milestones to a detail file: some 50 KB each, so that one choice does not load all. */
const DETAILS_PER_FILE = 35;

/** Words of a language, beside its bundle. */
export const LANGUAGE_FILE = 'language.json';

/** The index, which names all others and is written last. */
export const INDEX_FILE = 'timeline.json';

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function named(base: string, value: unknown, hash: HashText): Promise<OutputFile> {
  const text = json(value);
  return { name: `${base}.${(await hash(text)).slice(0, 8)}.json`, text };
}

async function detailFiles(
  assembled: readonly Assembled[],
  hash: HashText,
): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = [];
  for (let start = 0; start < assembled.length; start += DETAILS_PER_FILE) {
    const part = assembled.slice(start, start + DETAILS_PER_FILE);
    const content: DetailFile = Object.fromEntries(
      part.map(({ milestone, detail }) => [milestone.id, detail]),
    );
    files.push(await named('details', content, hash));
  }
  return files;
}

function milestonesOf(assembled: readonly Assembled[]): readonly Milestone[] {
  return assembled.map(({ milestone }, index) => ({
    ...milestone,
    detail: Math.floor(index / DETAILS_PER_FILE),
  }));
}

/** All that stands in a bundle. */
interface Written {
  readonly assembled: readonly Assembled[];
  readonly vocabulary: LoadedVocabulary;
  readonly site: SiteFacts;
}

/** What tells a bundle of another language from the English one, and the English one what there is. */
type InLanguage = Pick<Bundle, 'language' | 'languages'>;

/** The words of a language and how much of the record stands in it: beside its bundle. */
export type LanguageFile = Pick<Language, 'id' | 'name' | 'words' | 'pages' | 'interface'> &
  Pick<TranslatedRecord, 'coverage'>;

function languageFile({ language, coverage }: TranslatedRecord): OutputFile {
  const { id, name, words, pages, wholeInterface: texts } = language;
  const file: LanguageFile = { id, name, words, pages, interface: texts, coverage };
  return { name: LANGUAGE_FILE, text: json(file) };
}

/** All languages of the record, English first. */
function languagesOf(
  { site }: Written,
  translations: readonly TranslatedRecord[],
): readonly BundleLanguage[] {
  const english = { id: 'en', name: 'English', title: site.title, offer: 'Read in English' };
  return [
    english,
    ...translations.map(({ language: { id, name, names }, site: { title } }) => ({
      id,
      name,
      title,
      offer: names.offer ?? name,
    })),
  ];
}

/**
 * The files of the bundle, the index last, those of other languages in a folder each before it. The
 * same input gives the same bytes.
 */
export async function writeBundles(
  written: Written,
  translations: readonly TranslatedRecord[],
  hash: HashText,
): Promise<readonly OutputFile[]> {
  const others: OutputFile[] = [];
  const languages = languagesOf(written, translations);
  for (const record of translations) {
    const files = await writeBundle(record, { language: record.language.id, languages }, hash);
    const own = [
      languageFile(record),
      ...files.filter(({ name }) => !name.endsWith('.schema.json')),
    ];
    for (const { name, text } of own) others.push({ name: `${record.language.id}/${name}`, text });
  }
  const files = await writeBundle(written, translations.length > 0 ? { languages } : {}, hash);
  return [...others, ...files];
}

async function writeBundle(
  { assembled, vocabulary, site }: Written,
  inLanguage: InLanguage,
  hash: HashText,
): Promise<readonly OutputFile[]> {
  const details = await detailFiles(assembled, hash);
  const texts: SearchFile = Object.fromEntries(
    assembled.map(({ milestone, searchText }) => [milestone.id, searchText]),
  );
  const search = await named('search', texts, hash);
  const numbers = assembled.flatMap(({ detail: { reference, sources } }) => [
    reference,
    ...sources.map(({ number }) => number),
  ]);
  const wordTable: SearchWords = {
    ...vocabulary.words,
    numbers: [...new Set(numbers.filter((number) => number !== null))].sort(),
  };
  const words = await named('words', wordTable, hash);
  const content: Omit<Bundle, 'format' | 'version' | 'digest'> = {
    ...inLanguage,
    span: vocabulary.span,
    site,
    vocabulary: vocabulary.bundle,
    eras: { chairs: vocabulary.chairs, representatives: vocabulary.representatives },
    milestones: milestonesOf(assembled),
    details: details.map(({ name }) => name),
    search: search.name,
    words: words.name,
  };
  // The names of the other files hold their digests, so this one covers all that was compiled.
  const text = json(content);
  const digest = `sha256-${await hash(text)}`;
  const head: Pick<Bundle, 'format' | 'version' | 'digest'> = {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    digest,
  };
  // Both are large: the head is set in front of what was written, in place of its bracket.
  const index = `${JSON.stringify(head).slice(0, -1)},${text.slice(1)}`;
  const schemas = bundleSchemas().map(({ name, schema }) => ({
    name,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
  return [...details, search, words, ...schemas, { name: INDEX_FILE, text: index }];
}
