import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { markOf, withoutNote } from '../src/model/say.ts';
import { collectTexts, englishList, textsIn } from './collectTexts.ts';

const said = await collectTexts('.');
const keys = said.flatMap(({ texts }) =>
  texts.map((text) => (typeof text === 'string' ? text : (text['other'] ?? ''))),
);

test('the list for translators holds what the source says', () => {
  const list: unknown = parse(readFileSync('data/languages/en/interface.yaml', 'utf8'));
  expect(list).toEqual(parse(englishList(said)));
  expect(keys.length).toBeGreaterThan(600);
});

test('no two texts share a mark, with their notes or without', () => {
  const texts = [...new Set([...keys, ...keys.map(withoutNote)])];
  expect(new Set(texts.map(markOf)).size).toBe(texts.length);
});

/** What looks like words and is none: keys, names that stay, parts of addresses and of code. */
const NO_WORDS =
  /^(?:Escape|Enter|Home|End|Range|Aa|SCORM 1\.2|Common Cartridge|thead button|chart kind|adds to|\(pointer: coarse\)|(?:pill|text|lane) …|… (?:behind|text)|… … px …|0000 New|iljtf.*|pym.*|(?:700 )?… px(?: …| 0)?|… (?:embed|index)\.(?:html|js)(?: …)?|… \| type of source)$/;
/** The reference of words for facts, and the columns of the data package, which is English. */
const IN_ENGLISH = new Set([
  'src/model/dateInWords.ts',
  'src/model/table.ts',
  'src/model/nearest.ts',
]);

test('nothing that a reader meets stands in the source without being said', () => {
  const unsaid = said
    .filter(({ file }) => !file.startsWith('src/site/') && !IN_ENGLISH.has(file))
    .flatMap(({ file, unsaid: found }) => found.map((one) => `${file}:${one}`))
    .filter((one) => !NO_WORDS.test(one.replace(/^[^:]*:\d+: /, '')));
  expect(unsaid).toEqual([]);
});

test.each([
  ['<p>Clear all</p>', [], ['1: Clear all']],
  ["<p aria-label='Chosen filters'>{say('Clear all')}</p>", ['Clear all'], ['1: Chosen filters']],
  ["const WORDS = { light: 'always light' };", [], ['1: always light']],
  [
    "sayCount({ one: '{count} day', other: '{count} days' }, 2)",
    [{ one: '{count} day', other: '{count} days' }],
    [],
  ],
  [
    "<p className='flex items-center' data-view='Chart'>{say('List | noun')}</p>",
    ['List | noun'],
    [],
  ],
])('%s', (source, texts, unsaid) => {
  expect(textsIn('a.tsx', source)).toEqual({ file: 'a.tsx', texts, unsaid });
});

test.each([
  ['say(word)', /needs one literal/],
  ["say(isOn ? 'on' : 'off')", /needs one literal/],
  ["sayCount({ one: '1' }, 1)", /no form `other`/],
])('%s cannot be translated', (source, message) => {
  expect(() => textsIn('a.ts', source)).toThrow(message);
});
