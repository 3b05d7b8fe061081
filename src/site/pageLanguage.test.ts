import { expect, test } from 'vitest';
import { ENGLISH } from '../model/englishWords.ts';
import { markOf } from '../model/say.ts';
import { dividedLanguage, languageOfFrame } from './pageLanguage.ts';
import { IN_ENGLISH, type SiteLanguage } from './siteData.ts';

const GERMAN: SiteLanguage = {
  ...IN_ENGLISH,
  words: { ...ENGLISH, language: 'de', weakSource: 'schwache Quelle', noPlace: 'ohne Ort' },
  texts: {
    List: 'Liste',
    'Chart | noun': 'Diagramm',
    'The year’s end.': 'Jahresende.',
    Key: 'Taste',
  },
  folder: 'de/',
};

// “Listen” and “Keyboard” have a text in them by chance.
const FIRST = `say("List"),say(\`no place\`),"Listen","${ENGLISH.noPlace}",'Keyboard'`;
const CHART = `say('Chart'),say("The year\\u2019s end."),"${ENGLISH.weakSource}"`;

test('a page carries what its first code says; what the chart says, and all else, come later', () => {
  const divided = dividedLanguage(GERMAN, FIRST, [CHART, '']);
  const [chart, print, rest] = divided?.later ?? [];
  expect(divided?.first.texts).toEqual({ [markOf('List')]: 'Liste' });
  expect(divided?.first.words).toEqual({ language: 'de', noPlace: 'ohne Ort' });
  expect(chart?.texts).toEqual({
    [markOf('Chart')]: 'Diagramm',
    [markOf('The year’s end.')]: 'Jahresende.',
  });
  expect(chart?.words).toEqual({ weakSource: 'schwache Quelle' });
  expect(rest?.texts).toEqual({ [markOf('Key')]: 'Taste' });
  const keys = (words: object): readonly string[] => Object.keys(words);
  const all = [divided?.first, chart, print, rest].flatMap((part) => keys(part?.words ?? {}));
  expect(all.toSorted()).toEqual(keys(GERMAN.words).toSorted());
});

test('a group of words is asked for where code has one of its texts: lists are written otherwise', () => {
  const code = `"${ENGLISH.dates.dayUnknown}","January February".split(" ")`;
  expect(dividedLanguage(GERMAN, code, [])?.first.words).toEqual({
    language: 'de',
    dates: GERMAN.words.dates,
  });
});

test('a frame carries what its script says; English carries nothing', () => {
  expect(languageOfFrame(GERMAN, CHART)?.texts).toEqual({
    [markOf('Chart')]: 'Diagramm',
    [markOf('The year’s end.')]: 'Jahresende.',
  });
  expect(languageOfFrame(IN_ENGLISH, CHART)).toBeNull();
  expect(dividedLanguage(IN_ENGLISH, FIRST, [CHART])).toBeNull();
});
