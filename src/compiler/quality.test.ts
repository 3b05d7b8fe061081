import { expect, test } from 'vitest';
import { ANNOTATED_PAGES } from '../testing/annotatedPages.ts';
import { PAGES_OF_DAYS } from '../testing/annotatedPagesOfDays.ts';
import { readPageText, rolesOf } from '../testing/readPageText.ts';
import { languageSample, otherLanguage } from './extract/language.ts';
import { toPieces } from './extract/sentences.ts';
import { parsePage } from './parsePage.ts';

test.each([...ANNOTATED_PAGES, ...PAGES_OF_DAYS])('page text: $name', (right) => {
  const read = readPageText(right.text);
  const found = {
    title: read.document.title?.text ?? null,
    published: read.published?.value ?? null,
    event: [read.event.start, read.event.end],
    place: read.place?.value ?? null,
    states: rolesOf(read),
    allStates: read.allStates !== null,
    mentions: read.mentions.map(({ date, end }) => (end ? `${date}..${end}` : date)),
  };
  const { name, text, ...judged } = right;
  expect([name, Object.keys(judged)]).not.toEqual([name, []]);
  expect(text).not.toBe('');
  expect(found).toMatchObject(judged);
});

test.each([
  ['OSCE trains nurses in Osh and Batken', null],
  ['OSCE, ODIHR, Vienna, Warsaw, Skopje, Sarajevo, Tirana, Chisinau', null],
  ['Die OSCE eröffnete gestern in Graz einen Kurs über Menschenhandel.', 'German'],
  ["L'OSCE a ouvert hier à Lyon un cours sur la traite des êtres humains.", 'French'],
  ['ОБСЕ провела вчера в Оше курс по борьбе с торговлей людьми.', 'Russian'],
])('otherLanguage(%j) is %j', (text, language) => {
  expect(otherLanguage(text)).toBe(language);
});

test.each([
  ['The OSCE opened a course for the police of Graz.', null],
  ['Graz', null],
  ['Kurs in Graz', null],
  ['Die OSCE eröffnete gestern in Graz einen Kurs über Menschenhandel.', expect.any(String)],
])('languageSample() of %j is %j', (text, sample) => {
  const [document] = parsePage({ file: 'page.txt', text });
  expect(document && languageSample(toPieces(document))).toEqual(sample);
});

test.each([
  [
    'Rotary Association meets\nThe Northern Rotary Association met on 5 May 2014 in Graz.',
    'not-osce',
  ],
  [
    'Kurs in Graz\nDie OSCE eröffnete am 5. Mai 2014 in Graz einen Kurs über Menschenhandel.',
    'other-language',
  ],
])('left out with a warning: %j', (text, rule) => {
  const { diagnostics, states, event } = readPageText(text);
  expect([diagnostics.map((found) => [found.rule, found.severity]), states, event.start]).toEqual([
    [[rule, 'warning']],
    [],
    null,
  ]);
});

test('what is cut from around a text is named, a finding for each run of lines', () => {
  const { diagnostics } = readPageText(`Home
English
Press release
OSCE opens library in Osh
OSH, 5 May 2014 - The OSCE opened a library in Osh today.
Last updated: 4 March 2020
The library is open to all who work against trafficking.
Read also
OSCE judges meet in Rome
3 May 2013`);
  const found = diagnostics.filter(({ rule }) => rule === 'furniture');
  expect(found.map(({ actual, severity }) => `${severity}: ${actual}`)).toEqual([
    'warning: furniture of a page: `Home`, `English`',
    'warning: furniture of a page: `Last updated: 4 March 2020`',
    'warning: furniture of a page: `Read also`, `OSCE judges meet in Rome`, `3 May 2013`',
  ]);
});

test.each([
  'Saved from slavery: women of Osh tell their story',
  'Updated guide helps judges in Bar',
  'Search for missing children goes on',
  'Next conference to be held in Riga',
  'More shelters needed',
  'Accessed by few: OSCE study on legal aid',
])('a title that begins like furniture is one: %s', (title) => {
  const read = readPageText(
    `${title}\nOSH, 5 May 2014 - The OSCE held a meeting on this in Osh today.`,
  );
  expect(read.document.title?.text).toBe(title);
  expect(read.document.furniture).toEqual([]);
});
