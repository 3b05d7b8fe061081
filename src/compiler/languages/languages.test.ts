import { describe, expect, test, vi } from 'vitest';
import { calendarDateInWords, dateInWords, fullDateInWords } from '../../model/dateInWords.ts';
import { ENGLISH } from '../../model/englishWords.ts';
import { fill, inNumber } from '../../model/words.ts';
import { compile } from '../compile.ts';
import { DEFAULT_FOLDERS, readInput } from '../diskReader.ts';
import { hashText } from '../hashText.ts';
import { sentenceOf } from '../diagnostic.ts';
import type { Bundle } from '../../model/bundle.ts';
import { readLanguages } from './readLanguage.ts';

const { input } = await readInput(DEFAULT_FOLDERS);
const decoder = new TextDecoder();
const { languages } = readLanguages(
  (input.languages ?? []).map(({ file, bytes }) => ({ file, text: decoder.decode(bytes) })),
);
const wordsOf = (id: string) =>
  id === 'en' ? ENGLISH : (languages.find((language) => language.id === id)?.words ?? null);

test('the five other languages of the OSCE are there, each named in itself', () => {
  expect(languages.map(({ id, name }) => `${id} ${name}`)).toEqual([
    'de Deutsch',
    'es español',
    'fr français',
    'it italiano',
    'ru русский',
  ]);
});

test('what readers type for a State besides stands under the code of a State', () => {
  const typed = languages.flatMap(({ names }) => [...names.typedStates]);
  expect(typed.length).toBeGreaterThan(30);
  const codes = new Set(languages.flatMap(({ names }) => [...names.states.keys()]));
  expect(typed.filter(([iso2, names]) => !codes.has(iso2) || names.length === 0)).toEqual([]);
});

describe('dates keep their precision', () => {
  const DAY = { start: '2014-10-01', end: null, precision: 'day' } as const;
  const DAYS = { start: '2014-10-09', end: '2014-10-10', precision: 'range' } as const;
  const MONTHS = { start: '2013-09-30', end: '2013-10-04', precision: 'range' } as const;
  const YEARS = { start: '2012-12-31', end: '2013-01-02', precision: 'range' } as const;
  const MONTH = { start: '2014-09', end: null, precision: 'month' } as const;
  const YEAR = { start: '2016', end: null, precision: 'year' } as const;

  test.each([
    ['en', '1 October 2014', '9–10 October 2014', '30 September – 4 October 2013'],
    ['de', '1. Oktober 2014', '9.–10. Oktober 2014', '30. September – 4. Oktober 2013'],
    [
      'es',
      '1 de octubre de 2014',
      '9-10 de octubre de 2014',
      '30 de septiembre – 4 de octubre de 2013',
    ],
    ['fr', '1er octobre 2014', '9–10 octobre 2014', '30 septembre – 4 octobre 2013'],
    ['it', '1º ottobre 2014', '9-10 ottobre 2014', '30 settembre – 4 ottobre 2013'],
    ['ru', '1 октября 2014 г.', '9–10 октября 2014 г.', '30 сентября – 4 октября 2013 г.'],
  ])('%s: a day, days of one month, days of two', (id, day, days, months) => {
    const words = wordsOf(id);
    if (!words) throw new Error(`no words of ${id}`);
    expect(dateInWords(DAY, 'long', words)).toBe(day);
    expect(dateInWords(DAYS, 'long', words)).toBe(days);
    expect(dateInWords(MONTHS, 'long', words)).toBe(months);
  });

  test.each([
    ['en', '1 Oct 2014', '30 Sep – 4 Oct 2013', 'Sep 2014'],
    ['de', '1. Okt. 2014', '30. Sept. – 4. Okt. 2013', 'Sept. 2014'],
    ['es', '1 oct 2014', '30 sept – 4 oct 2013', 'sept 2014'],
    ['fr', '1er oct. 2014', '30 sept. – 4 oct. 2013', 'sept. 2014'],
    ['it', '1º ott 2014', '30 set – 4 ott 2013', 'set 2014'],
    ['ru', '1 окт. 2014 г.', '30 сент. – 4 окт. 2013 г.', 'сент. 2014 г.'],
  ])('%s: in short', (id, day, months, month) => {
    const words = wordsOf(id);
    if (!words) throw new Error(`no words of ${id}`);
    expect(dateInWords(DAY, 'short', words)).toBe(day);
    expect(dateInWords(MONTHS, 'short', words)).toBe(months);
    expect(dateInWords(MONTH, 'short', words)).toBe(month);
    for (const names of [words.dates.short.months, words.dates.short.monthsInDate]) {
      expect(new Set(names).size).toBe(12);
    }
  });

  test.each([
    ['en', '31 December 2012 – 2 January 2013', 'September 2014, day not known', '2016'],
    ['de', '31. Dezember 2012 – 2. Januar 2013', 'September 2014, Tag nicht bekannt', '2016'],
    [
      'es',
      '31 de diciembre de 2012 – 2 de enero de 2013',
      'septiembre de 2014, día desconocido',
      '2016',
    ],
    ['fr', '31 décembre 2012 – 2 janvier 2013', 'septembre 2014, jour inconnu', '2016'],
    ['it', '31 dicembre 2012 – 2 gennaio 2013', 'settembre 2014, giorno non noto', '2016'],
    ['ru', '31 декабря 2012 г. – 2 января 2013 г.', 'сентябрь 2014 г., день неизвестен', '2016 г.'],
  ])('%s: over years, a month, a year', (id, years, month, year) => {
    const words = wordsOf(id);
    if (!words) throw new Error(`no words of ${id}`);
    expect(dateInWords(YEARS, 'long', words)).toBe(years);
    expect(fullDateInWords(MONTH, words)).toBe(month);
    expect(calendarDateInWords(YEAR.start, 'long', words)).toBe(year);
    // The year is a date of its own here: nothing of a month or day may come in.
    expect(dateInWords(YEAR, 'long', words)).toBe(year);
  });
});

test.each(languages)('a page of $id tells facts in its words', async ({ words }) => {
  vi.resetModules();
  vi.stubGlobal('pageLanguage', { words, texts: {} });
  const onPage = await import('../../model/dateInWords.ts');
  const { rolesInWords, placeInWords } = await import('../../model/statesInWords.ts');
  const { allStatesLine } = await import('../../model/allStatesInWords.ts');
  const { partyInWords } = await import('../../model/partiesInWords.ts');
  const { QUOTE_LEADS } = await import('../../model/evidenceInWords.ts');
  vi.unstubAllGlobals();
  const days = { start: '2014-05-01', end: '2014-05-02', precision: 'range' } as const;
  const { dates } = words;
  expect(onPage.dateInWords(days)).toBe(dateInWords(days, 'long', words));
  expect(onPage.dateInWords(days)).toContain(dates.monthsInDate[4]);
  expect(onPage.dateWithinYear(days)).not.toContain('2014');
  expect(onPage.dateInWords(days)).toContain(onPage.dateWithinYear(days));
  expect(onPage.monthName(2, 'short')).toBe(dates.short.months[1]);
  const both = { iso2: 'AT', roles: ['host', 'chair'], basis: 'stated' } as const;
  expect(rolesInWords(both, 'all')).toBe(`${words.roles.host}, ${words.roles.chair}`);
  expect(placeInWords(null, new Map())).toBe(words.noPlace);
  expect(allStatesLine({ how: 'adopted', count: 57 })).toBe(
    words.allStates.adopted.other.replace('{count}', '57'),
  );
  expect(partyInWords({ date: null })).toBe(`${words.parties.party}, ${words.parties.dayNotTold}`);
  expect(QUOTE_LEADS).toEqual(words.quoteLeads);
});

test.each(languages.map((language) => [language.id, language] as const))(
  '%s names all 57 States, fields, kinds, pillars and cities of the timeline',
  async (_, { id, names }) => {
    const { files } = await compile({ ...input, languages: [] }, hashText);
    const index = files?.find(({ name }) => name === 'timeline.json')?.text ?? '{}';
    const { vocabulary, milestones, eras } = JSON.parse(index) as Bundle;
    const missing = [
      ...vocabulary.states.filter(({ iso2 }) => !names.states.has(iso2)),
      ...vocabulary.fieldsOfWork.filter((field) => !names.fieldsOfWork.has(field.id)),
      ...vocabulary.kinds.filter((kind) => !names.kinds.has(kind.id)),
      ...vocabulary.families.filter((family) => !names.families.has(family.id)),
      ...vocabulary.pillars.filter((pillar) => !names.pillars.has(pillar.id)),
      ...milestones.filter(({ place }) => place?.city != null && !names.cities.has(place.city)),
      ...eras.representatives.filter(({ name }) => !names.people.has(name)),
    ];
    expect([id, missing]).toEqual([id, []]);
    expect(new Set(names.states.values()).size).toBe(57);
  },
);

test('all texts are translated from the English of now, and no machine sees a difference', async () => {
  const { diagnostics, translations } = await compile(input, hashText);
  expect(diagnostics.map(sentenceOf)).toEqual([]);
  const open = translations.filter(({ coverage }) => coverage.missing + coverage.stale > 0);
  expect(open.map(({ language }) => language.id)).toEqual([]);
  expect(translations[0]?.coverage.texts).toBeGreaterThan(700);
});

test('no two milestones of a year share a label', async () => {
  const { translations } = await compile(input, hashText);
  for (const { language, assembled } of translations) {
    const labels = assembled.map(
      ({ milestone: { date, label } }) => `${date.start.slice(0, 4)} ${label}`,
    );
    const twice = labels.filter((label, at) => labels.indexOf(label) !== at);
    expect([language.id, twice]).toEqual([language.id, []]);
  }
});

test.each([
  [1, '1 веха'],
  [3, '3 вехи'],
  [5, '5 вех'],
  [21, '21 веха'],
])('a count in Russian takes its form: %s', (count, words) => {
  const russian = languages.find(({ id }) => id === 'ru');
  expect(russian && inNumber(russian.words, russian.pages.lists.milestones, count)).toBe(words);
});

test('fill leaves a name without a value', () => {
  expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
});
