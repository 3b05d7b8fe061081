import { expect, test } from 'vitest';
import { ANNOTATED_PAGES } from '../testing/annotatedPages.ts';
import { readPageText, rolesOf } from '../testing/readPageText.ts';
import { languageSample, otherLanguage } from './extract/language.ts';
import { toPieces } from './extract/sentences.ts';
import { parsePage } from './parsePage.ts';

test.each(ANNOTATED_PAGES)('page text: $name', (right) => {
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
