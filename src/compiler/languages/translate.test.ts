import { describe, expect, test } from 'vitest';
import type { Bundle } from '../../model/bundle.ts';
import type { SearchWords } from '../../model/searchData.ts';
import { ENGLISH_PAGES } from '../../model/pageWords.ts';
import { ENGLISH } from '../../model/englishWords.ts';
import { compile, type Compilation } from '../compile.ts';
import { DEFAULT_FOLDERS, readInput } from '../diskReader.ts';
import { hashText } from '../hashText.ts';
import { stringify } from 'yaml';
import { numbersDiffer, termsMissing } from './faithful.ts';
import { textMark } from './translate.ts';

const encoder = new TextEncoder();
const { input } = await readInput({
  ...DEFAULT_FOLDERS,
  documents: [],
  milestones: null,
  siteUrl: 'https://timeline.example/',
});

const MILESTONE = `
- id: example-2014
  date: 2014-03-04
  title: Ministers of Portugal meet in 2014
  label: Ministers meet
  summary: Portugal hosted 3 days on trafficking in human beings.
  kind: conference
  tier: 2
  place: { city: Tunis, country: Tunisia }
  cautions: [The day is that of the page.]
  sources: [{ publisher: OSCE, title: A page, url: https://osce.example/1 }]
  states: [{ state: Portugal, role: host, source: 1 }]
`;

const { language: _language, ...words } = ENGLISH;
const { texts, ...pages } = ENGLISH_PAGES;
const WORDS = stringify({ words, pages, texts }, { aliasDuplicateObjects: false });
const NAMES =
  'language: Esperanto\noffer: Legi en Esperanto\nstates: { PT: Portugalio }\ncities: { Tunis: Tuniso }\ncountries: { Tunisia: Tunizio }\n';
const GLOSSARY = '- { term: trafficking in human beings, is: homkomerco }\n';

const mark = {
  title: textMark('Ministers of Portugal meet in 2014'),
  label: textMark('Ministers meet'),
  summary: textMark('Portugal hosted 3 days on trafficking in human beings.'),
  cautions: textMark('The day is that of the page.'),
};

/** A translated milestone as its file has it; members go before those of a faithful one. */
function entry(changed: Readonly<Record<string, unknown>> = {}): string {
  const whole = {
    id: 'example-2014',
    title: 'Ministroj de Portugalio kunvenas en 2014',
    label: 'Ministroj kunvenas',
    summary: 'Portugalio gastigis 3 tagojn pri homkomerco.',
    cautions: ['La tago estas tiu de la paĝo.'],
    of: mark,
    ...changed,
  };
  return stringify([whole]);
}

async function compiled(files: Readonly<Record<string, string>>): Promise<Compilation> {
  const file = (name: string, text: string) => ({ file: name, bytes: encoder.encode(text) });
  return compile(
    {
      ...input,
      milestones: [file('data/milestones/2014.yaml', MILESTONE)],
      treaties: [],
      languages: Object.entries(files).map(([name, text]) =>
        file(`data/languages/eo/${name}`, text),
      ),
    },
    hashText,
  );
}

const COMPLETE = { 'names.yaml': NAMES, 'words.yaml': WORDS, 'glossary.yaml': GLOSSARY };

describe('a translated record', () => {
  test('stands beside the English one, whole, with the words of its language', async () => {
    const { files, diagnostics, translations } = await compiled({
      ...COMPLETE,
      '2014.yaml': entry(),
    });
    expect(diagnostics).toEqual([]);
    const read = <T>(name: string): T =>
      JSON.parse(files?.find((file) => file.name === name)?.text ?? 'null') as T;
    const bundle = read<Bundle>('eo/timeline.json');
    expect(bundle.language).toBe('eo');
    expect(bundle.milestones[0]).toMatchObject({
      title: 'Ministroj de Portugalio kunvenas en 2014',
      label: 'Ministroj kunvenas',
      place: { city: 'Tuniso', country: 'Tunizio' },
    });
    expect(bundle.milestones[0]).not.toHaveProperty('english');
    expect(bundle.vocabulary.states.find(({ iso2 }) => iso2 === 'PT')).toMatchObject({
      name: 'Portugalio',
      also: expect.arrayContaining(['Portugal']) as unknown,
    });
    const { languages, site } = read<Bundle>('timeline.json');
    expect(languages).toEqual([
      { id: 'en', name: 'English', title: site.title, offer: 'Read in English' },
      { id: 'eo', name: 'Esperanto', title: site.title, offer: 'Legi en Esperanto' },
    ]);
    expect(bundle.languages).toEqual(languages);
    // The page adds the folder of its language.
    expect(bundle.site.url).toBe(site.url);
    expect(read('eo/language.json')).toMatchObject({ id: 'eo', name: 'Esperanto' });
    expect(translations[0]?.coverage).toEqual({ texts: 4, translated: 4, stale: 0, missing: 0 });
  });

  test.each([
    ['stale-translation', { of: { ...mark, summary: '00000000' } }, ['summary']],
    ['stale-translation', { of: {} }, ['title', 'label', 'summary', 'cautions']],
    ['missing-translation', { title: undefined }, ['title']],
    ['missing-translation', { cautions: ['Unu.', 'Du.'] }, ['cautions']],
    ['long-label', { label: 'Ministroj kunvenas en iu urbo hodiaŭ' }, ['label']],
    ['unfaithful-translation', { title: 'Ministroj de Portugalio kunvenas en 2015' }, undefined],
    ['unfaithful-translation', { title: 'Ministroj kunvenas en 2014' }, undefined],
    ['off-glossary', { summary: 'Portugalio gastigis 3 tagojn pri vendado.' }, undefined],
    ['idle-translation', { id: 'other-2014' }, ['title', 'label', 'summary', 'cautions']],
  ])('%s: %j', async (rule, changed, english) => {
    const { diagnostics, translations } = await compiled({
      ...COMPLETE,
      '2014.yaml': entry(changed),
    });
    expect(diagnostics.map((found) => found.rule)).toContain(rule);
    expect(diagnostics.every(({ source }) => source.file.includes('/eo/'))).toBe(true);
    expect(translations[0]?.assembled[0]?.milestone.english).toEqual(english);
  });
});

describe('the words of a language', () => {
  test.each([
    ['lost-place', WORDS.replace('{first} – {last}', '{first} – {end}')],
    ['lost-place', WORDS.replace('paragraph {number}', 'paragrafo')],
    ['missing-key', WORDS.replace('noPlace: no place', '')],
    ['unknown-key', WORDS.replace('noPlace:', 'noPlaces: x\n  noPlace:')],
    ['wrong-shape', WORDS.replace(/ *- January\n/, '')],
    ['unknown-value', WORDS.replace('one: "{count} treaty"', 'dual: "{count} treaty"')],
  ])('%s', async (rule, text) => {
    expect(text).not.toBe(WORDS);
    const { diagnostics, files } = await compiled({ ...COMPLETE, 'words.yaml': text });
    const found = diagnostics.find((one) => one.rule === rule);
    expect(found).toMatchObject({ rule, severity: 'error' });
    expect(found?.source.file).toBe('data/languages/eo/words.yaml');
    expect(files).toBeNull();
  });

  test.each([
    ['missing-words', "'{count} milestones': { other: '{count} mejloŝtonoj' }"],
    ['idle-words', 'Clear all: Forigi ĉion\nClear al: Forigi'],
    ['lost-place', 'Clear all: Forigi {all}'],
    ['unknown-value', "'{count} milestones': { few: '{count} mejloŝtonoj', other: '{count}' }"],
  ])('of the interface: %s', async (rule, text) => {
    const { diagnostics, translations } = await compiled({
      ...COMPLETE,
      'interface.yaml': text,
      '../en/interface.yaml':
        "folder: [Clear all, { one: '{count} milestone', other: '{count} milestones' }]",
    });
    expect(diagnostics.map((found) => found.rule)).toContain(rule);
    expect(translations[0]?.language.interface).not.toHaveProperty('Clear al');
  });

  test('texts of the interface stand in the file of the language by their English', async () => {
    const { files, diagnostics } = await compiled({
      ...COMPLETE,
      'interface.yaml': 'Clear all: Forigi ĉion',
      '../en/interface.yaml': 'folder: [Clear all]',
    });
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['missing-translation']);
    const file = files?.find(({ name }) => name === 'eo/language.json');
    expect(JSON.parse(file?.text ?? '')).toMatchObject({
      interface: { 'Clear all': 'Forigi ĉion' },
    });
  });

  test('a key of names that nobody reads is told', async () => {
    const names = NAMES.replace('cities:', 'towns:');
    const { diagnostics } = await compiled({ ...COMPLETE, 'names.yaml': names });
    expect(diagnostics.map(({ rule }) => rule)).toContain('unknown-key');
  });

  test('a glossary that is no list is told', async () => {
    const { diagnostics } = await compiled({ ...COMPLETE, 'glossary.yaml': 'term: victim\n' });
    expect(diagnostics.map(({ rule }) => rule)).toContain('wrong-shape');
  });

  test('a language without them is left out, with a warning, and English stays whole', async () => {
    const { diagnostics, files, translations } = await compiled({ '2014.yaml': entry() });
    expect(diagnostics.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual([
      'warning unfinished-language',
    ]);
    expect(diagnostics[0]?.rule).toBe('unfinished-language');
    expect(translations).toEqual([]);
    expect(files?.some(({ name }) => name.startsWith('eo/'))).toBe(false);
  });
});

test.each([
  ['3 days in 2014', '3 Tage im Jahr 2014', null],
  ['3 days in 2014', 'Drei Tage im Jahr 2014', { actual: '2014', expected: '2014, 3' }],
  ['the 10th conference', '10-я конференция', null],
  ['1,400 people in 2014', '1 400 человек в 2014 году', null],
  ['no number', 'eine 1', { actual: '1', expected: 'no number' }],
])('numbersDiffer(%j, %j)', (english, translated, difference) => {
  expect(numbersDiffer(english, translated)).toEqual(difference);
});

test('a term in the plural, and in any of its forms, is the term; within another word it is none', () => {
  const glossary = [{ term: 'victim', forms: ['opfer', 'betroffene'] }];
  expect(termsMissing('Victims were heard', 'Betroffene wurden gehört', glossary)).toBeNull();
  expect(termsMissing('A victimless act', 'Eine Tat', glossary)).toBeNull();
  expect(termsMissing('A victim', 'Eine Person', glossary)?.expected).toBe(
    '`opfer` or `betroffene`',
  );
  const bracket = [{ term: 'referral (NRM', forms: ['verweis'] }];
  expect(termsMissing('A referral (NRM) mechanism', 'Ein Verweis', bracket)).toBeNull();
});

describe('search-words.yaml of a language', () => {
  const eo = (row: string) =>
    compiled({
      'names.yaml': `${NAMES}fields of work: { youth: Junularo }\n`,
      'words.yaml': WORDS,
      'search-words.yaml': `everyday:\n  - ${row}\n`,
    });
  test('stands before that of English, folded, with the names of what it offers', async () => {
    const { files } = await eo(`{ words: [Ĝojaj Infanoj], means: [infan, '"EŬ"'], field: Youth }`);
    const read = (name: RegExp) =>
      JSON.parse(files?.find((file) => name.test(file.name))?.text ?? 'null') as SearchWords;
    const [own, ...english] = read(/^eo\/words\./).everyday;
    expect(own).toEqual({
      words: ['gojaj infanoj'],
      means: ['infan', 'eu ', 'junularo'],
      field: 'youth',
    });
    expect(english.map(({ words: typed }) => typed)).toEqual(
      read(/^words\./).everyday.map(({ words: typed }) => typed),
    );
  });
  test('tells what it cannot read', async () => {
    const { diagnostics } = await eo('{ words: [x], means: [y], colour: red }');
    expect(
      diagnostics.map(({ rule, source }) => [rule, source.file.split('/').at(-1)]),
    ).toContainEqual(['unknown-key', 'search-words.yaml']);
  });
});
