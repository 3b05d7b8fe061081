import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument, type YAMLMap } from 'yaml';

import { compile } from '../src/compiler/compile.ts';
import { DEFAULT_FOLDERS, readInput } from '../src/compiler/diskReader.ts';
import { hashText } from '../src/compiler/hashText.ts';
import { printDiagnostics } from '../src/compiler/printDiagnostic.ts';
import { readEnglishInterface } from '../src/compiler/languages/readInterface.ts';
import { englishTexts, textMark } from '../src/compiler/languages/translate.ts';
import { collectTexts, englishList } from './collectTexts.ts';
import { type Vocabulary } from '../src/model/bundle.ts';
import { TRANSLATED_TEXTS, type TranslatedText } from '../src/model/bundleLanguage.ts';
import type { Assembled } from '../src/compiler/assemble.ts';
import type { LanguageNames } from '../src/compiler/languages/readLanguage.ts';

type EnglishById = ReadonlyMap<string, Readonly<Record<TranslatedText, string>>>;

const USAGE = `usage: npm run translate -- --collect               write the list of the texts that the page says in English
       npm run translate -- LANGUAGE                what is not translated or was made from another English
       npm run translate -- LANGUAGE --mark          mark the texts that bear no mark: they were made from the English of now
       npm run translate -- LANGUAGE --mark ID [ID]  mark all texts of these milestones: they were looked at and fit`;

const ENGLISH_LIST = join('data', 'languages', 'en', 'interface.yaml');

const YEAR_FILE = /\/(\d{4})\.ya?ml$/;

/** Marks the texts of one file; gives how many. */
async function markFile(
  file: string,
  english: EnglishById,
  ids: readonly string[],
): Promise<number> {
  const document = parseDocument(await readFile(file, 'utf8'));
  let marked = 0;
  for (const entry of (document.contents as unknown as { items?: YAMLMap[] } | null)?.items ?? []) {
    const id = String(entry.get('id'));
    const texts = english.get(id);
    if (!texts || (ids.length > 0 && !ids.includes(id))) continue;
    for (const name of TRANSLATED_TEXTS.filter((text) => entry.has(text))) {
      if (ids.length === 0 && entry.hasIn(['of', name])) continue;
      if (!entry.has('of')) entry.set('of', document.createNode({}, { flow: true }));
      entry.setIn(['of', name], document.createNode(textMark(texts[name])));
      marked++;
    }
  }
  if (marked > 0) await writeFile(file, document.toString({ lineWidth: 0 }));
  return marked;
}

/** What `names.yaml` lacks and the page therefore says in English: "cities: Vienna". */
function missingNames(
  names: LanguageNames,
  vocabulary: Vocabulary,
  milestones: readonly Pick<Assembled, 'milestone'>[],
): readonly string[] {
  const cities = milestones.flatMap(({ milestone: { place } }) => place?.city ?? []);
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  const lists: readonly (readonly [string, ReadonlyMap<string, unknown>, readonly string[]])[] = [
    ['states', names.states, vocabulary.states.map(({ iso2 }) => iso2)],
    ['fields of work', names.fieldsOfWork, ids(vocabulary.fieldsOfWork)],
    ['kinds', names.kinds, ids(vocabulary.kinds)],
    ['families', names.families, ids(vocabulary.families)],
    ['pillars', names.pillars, ids(vocabulary.pillars)],
    ['cities', names.cities, [...new Set(cities)].toSorted()],
  ];
  return lists.flatMap(([list, known, keys]) =>
    keys.filter((key) => !known.has(key)).map((key) => `${list}: ${key}`),
  );
}

/** Options and names; null for an option that is not known. */
function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { mark: { type: 'boolean' }, collect: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch {
    return null;
  }
}

/**
 * Helps whoever translates: names what the compiler finds in a language and the English of the texts
 * that are missing or were made from another, or marks them as made from that of now. Exit status: 0 done, 1 something is to be done, 2
 * wrong usage.
 */
export async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === null) {
    console.error(USAGE);
    return 2;
  }
  const { values, positionals } = asked;
  if (values.collect) {
    await mkdir(dirname(ENGLISH_LIST), { recursive: true });
    await writeFile(ENGLISH_LIST, englishList(await collectTexts('.')));
    console.log(`${ENGLISH_LIST} written; npm run format puts it in shape`);
    return 0;
  }
  const [language, ...ids] = positionals;
  const { input } = await readInput({ ...DEFAULT_FOLDERS, siteUrl: '' });
  const files = input.languages ?? [];
  const own = files.filter(({ file }) => file.includes(`/${language}/`));
  const inEnglish = files.filter(({ file }) => file.includes('/en/'));
  if (language === undefined || own.length === 0) {
    console.error(language === undefined ? USAGE : `no folder ${join('data/languages', language)}`);
    return 2;
  }
  const { assembled, diagnostics, translations, vocabulary } = await compile(
    { ...input, languages: [...inEnglish, ...own] },
    hashText,
  );
  const english: EnglishById = new Map(
    assembled.map((one) => [one.milestone.id, englishTexts(one)]),
  );
  const unknown = ids.filter((id) => !english.has(id));
  if (unknown.length > 0) {
    console.error(`no milestone ${unknown.join(', ')}`);
    return 2;
  }
  if (values.mark) {
    let count = 0;
    for (const { file } of own.filter((one) => YEAR_FILE.test(one.file))) {
      count += await markFile(file, english, ids);
    }
    console.log(`${count} texts marked; npm run format puts the files in shape`);
    return 0;
  }
  for (const finding of printDiagnostics(diagnostics)) console.log(`${finding}\n`);
  const open = translations.flatMap(({ assembled: all }) =>
    all.flatMap(({ milestone: { id, english: texts = [] } }) =>
      texts.map((name) => ({ id, name })),
    ),
  );
  for (const { id, name } of open) console.log(`${id} ${name}: ${english.get(id)?.[name] ?? ''}`);
  for (const name of translations.flatMap(({ language: { names } }) =>
    missingNames(names, vocabulary.bundle, assembled),
  )) {
    console.log(`names: ${name}`);
  }
  const said = inEnglish.flatMap(({ file, bytes }) =>
    Object.keys(readEnglishInterface({ file, text: new TextDecoder().decode(bytes) })),
  );
  for (const text of said) {
    if (translations.every(({ language: told }) => told.interface[text] === undefined))
      console.log(`interface: ${text}`);
  }
  return diagnostics.length === 0 ? 0 : 1;
}
