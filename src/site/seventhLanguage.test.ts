import { expect, test } from 'vitest';
import { calendarDateInWords, dateInWords } from '../model/dateInWords.ts';
import { inNumber } from '../model/words.ts';
import { markOf } from '../model/say.ts';
import { wholeLanguage } from './pageLanguage.ts';
import { siteLanguages } from './siteData.ts';
import { staticPages } from './assembleSite.ts';
import { compile } from '../compiler/compile.ts';
import type { InputFile } from '../compiler/decodeSource.ts';
import { DEFAULT_FOLDERS, readInput } from '../compiler/diskReader.ts';
import { hashText } from '../compiler/hashText.ts';
import { sentenceOf } from '../compiler/diagnostic.ts';

/*
 * A language is data alone: Ukrainian, begun as docs/languages.md tells, with its own words where
 * grammar decides, a few names, a few texts and one milestone.
 */

const { input } = await readInput(DEFAULT_FOLDERS);
const given = input.languages ?? [];

const textOf = (file: string): string => {
  const found = given.find((one) => one.file === `data/languages/${file}`);
  return new TextDecoder().decode(found?.bytes);
};

const asFile = (name: string, text: string): InputFile => ({
  file: `data/languages/uk/${name}`,
  bytes: new TextEncoder().encode(text),
});

const MONTHS =
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня';

const FORMS = { one: 'віха', few: 'віхи', many: 'віх', other: 'віхи' };

/** The words of the nearest language with those of its own in which they differ. */
const words = textOf('ru/words.yaml')
  .replace(/(?<=monthsInDate:\n)(?: {6}- .*\n){12}/, () =>
    MONTHS.split(' ')
      .map((month) => `      - ${month}\n`)
      .join(''),
  )
  .replaceAll(' г.', ' р.')
  .replace(/(?<=milestones:\n)(?: {6}\w+: .*\n){4}/, () =>
    Object.entries(FORMS)
      .map(([form, word]) => `      ${form}: '{count} ${word}'\n`)
      .join(''),
  );

const NAMES = `language: українська
offer: Читати українською
states: { UA: Україна, IS: Ісландія, ES: Іспанія, AT: Австрія, EE: Естонія, DE: Німеччина }
cities: { Vienna: Відень }
`;

const INTERFACE = `'{count} milestones':
${Object.entries(FORMS)
  .map(([form, word]) => `  ${form}: '{count} ${word}'\n`)
  .join('')}Timeline: Стрічка
List | noun: Список
`;

const TITLE = '«Not for Sale»: ОБСЄ і Рада Європи об’єднали зусилля у Відні';

/** The milestone as it stands in the first language, with the marks of its English. */
const [, marks = ''] =
  /- id: not-for-sale-2014\n(?: {2}.*\n)*? {2}of: (\{.*\})/.exec(textOf('ru/2014.yaml')) ?? [];
const YEAR = `- id: not-for-sale-2014
  title: '${TITLE}'
  of: ${marks}
`;

const compiled = await compile(
  {
    ...input,
    languages: [
      ...given,
      asFile('words.yaml', words),
      asFile('names.yaml', NAMES),
      asFile('interface.yaml', INTERFACE),
      asFile('2014.yaml', YEAR),
      asFile(
        'search-words.yaml',
        'everyday: [{ words: [діти], means: [дит, child], field: Youth }]',
      ),
    ],
  },
  hashText,
);
const files = new Map((compiled.files ?? []).map(({ name, text }) => [name, text]));
const sites = await siteLanguages(async (path) => JSON.parse(files.get(path) ?? '') as never);
const ukrainian = sites.find(({ language }) => language.folder === 'uk/');

test('it stands beside the six, and what it lacks is told as a warning alone', () => {
  expect(sites.map(({ language }) => language.words.language)).toContain('uk');
  expect(sites.map(({ language }) => language.folder)).toHaveLength(7);
  const told = compiled.diagnostics.filter(({ source }) => source.file.includes('/uk/'));
  expect(told.map(({ severity }) => severity)).not.toContain('error');
  const sentences = told.map(sentenceOf).join('\n');
  expect(sentences).toMatch(/no words for/);
  expect(sentences).toMatch(/texts without a translation/);
});

test('dates, numbers and order are those of the language', () => {
  const { language, bundle } = ukrainian ?? sites[0]!;
  expect(calendarDateInWords('2014-10-09', 'long', language.words)).toBe('9 жовтня 2014 р.');
  const days = { start: '2014-10-09', end: '2014-10-10', precision: 'range' } as const;
  expect(dateInWords(days, 'long', language.words)).toBe('9–10 жовтня 2014 р.');
  const count = { other: '{count} milestones' };
  expect([1, 3, 5, 21].map((number) => language.sayCount(count, number))).toEqual([
    '1 віха',
    '3 віхи',
    '5 віх',
    '21 віха',
  ]);
  expect(inNumber(language.words, language.pages.lists.milestones, 11)).toBe('11 віх');
  const own = bundle.vocabulary.states.map(({ name }) => name).filter((name) => /[а-я]/.test(name));
  expect(own).toEqual(['Австрія', 'Естонія', 'Ісландія', 'Іспанія', 'Німеччина', 'Україна']);
});

test('what is translated stands in it, all else in English, marked as such', () => {
  const { bundle, milestoneById } = ukrainian ?? sites[0]!;
  expect(milestoneById.get('not-for-sale-2014')?.title).toBe(TITLE);
  expect(milestoneById.get('not-for-sale-2014')?.english).toContain('summary');
  expect(milestoneById.get('action-plan-2003')?.english).toContain('title');
  expect(bundle.languages?.map(({ id }) => id)).toContain('uk');
});

test('what differs by its note alone is known by it, though the other is not translated', () => {
  const { language } = ukrainian ?? sites[0]!;
  const carried = Object.keys(wholeLanguage(language)?.texts ?? {});
  expect(language.texts['List | noun']).toBe('Список');
  expect(language.say('List | noun')).toBe('Список');
  expect(carried).toContain(markOf('List | noun'));
  expect(wholeLanguage(language)?.texts[markOf('List')]).toBe('List');
});

test('it has all static pages', () => {
  const [english] = sites;
  const paths = (site: typeof english) => (site ? staticPages(site).map(({ path }) => path) : []);
  expect(paths(ukrainian).toSorted()).toEqual(paths(english).toSorted());
});
