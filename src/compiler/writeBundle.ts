import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle, type SiteFacts } from '../model/bundle.ts';
import { type BundleLanguage } from '../model/bundleLanguage.ts';
import type { SearchWords } from '../model/searchData.ts';
import type { Assembled } from './assemble.ts';
import { bundleSchemas } from './bundleSchemas.ts';
import type { Language } from './languages/readLanguage.ts';
import type { TranslatedRecord } from './languages/translate.ts';
import type { LoadedVocabulary } from './loadVocabulary.ts';
import { piecesOf } from './milestonePieces.ts';

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

async function named(base: string, text: string, hash: HashText): Promise<OutputFile> {
  return { name: `${base}.${(await hash(text)).slice(0, 8)}.json`, text };
}

/** An object of values that are JSON already, in the order that an object gives its keys. */
function jsonOf(byId: Readonly<Record<string, string>>): string {
  const members = Object.entries(byId).map(([id, value]) => `${JSON.stringify(id)}:${value}`);
  return `{${members.join(',')}}\n`;
}

/** What the milestones of a bundle give to its files, as JSON. */
function textsOf(assembled: readonly Assembled[]) {
  const milestones: string[] = [];
  const details: string[] = [];
  const searchTexts: Record<string, string> = {};
  const numbers = new Set<string>();
  for (let start = 0; start < assembled.length; start += DETAILS_PER_FILE) {
    const detailById: Record<string, string> = {};
    for (const one of assembled.slice(start, start + DETAILS_PER_FILE)) {
      const pieces = piecesOf(one);
      milestones.push(`${pieces.milestone.slice(0, -1)},"detail":${details.length}}`);
      detailById[one.id] = pieces.detail;
      searchTexts[one.id] = pieces.searchText;
      for (const number of JSON.parse(pieces.numbers) as readonly string[]) numbers.add(number);
    }
    details.push(jsonOf(detailById));
  }
  return {
    milestones: `[${milestones.join(',')}]`,
    details,
    searchTexts: jsonOf(searchTexts),
    numbers: [...numbers].sort(),
  };
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
  const texts = textsOf(assembled);
  const details: OutputFile[] = [];
  for (const text of texts.details) details.push(await named('details', text, hash));
  const search = await named('search', texts.searchTexts, hash);
  const wordTable: SearchWords = { ...vocabulary.words, numbers: texts.numbers };
  const words = await named('words', json(wordTable), hash);
  const before: Pick<Bundle, 'span' | 'site' | 'vocabulary' | 'eras'> & InLanguage = {
    ...inLanguage,
    span: vocabulary.span,
    site,
    vocabulary: vocabulary.bundle,
    eras: { chairs: vocabulary.chairs, representatives: vocabulary.representatives },
  };
  const behind: Pick<Bundle, 'details' | 'search' | 'words'> = {
    details: details.map(({ name }) => name),
    search: search.name,
    words: words.name,
  };
  // The names of the other files hold their digests, so this one covers all that was compiled.
  const text = `${JSON.stringify(before).slice(0, -1)},"milestones":${texts.milestones},${json(behind).slice(1)}`;
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
