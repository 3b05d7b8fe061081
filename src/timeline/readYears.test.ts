import { afterEach, describe, expect, it, vi } from 'vitest';
import { ENGLISH } from '../model/englishWords.ts';
import { markOf, type PageLanguage } from '../model/say.ts';
import { readYears } from './readYears.ts';

type Read = readonly [text: string, from: string | null, to: string | null, rest: string];

const ENGLISH_TEXTS: readonly Read[] = [
  ['2014', '2014', '2014', ''],
  ['visits in 2014', '2014', '2014', 'visits'],
  ['since 2014', '2014', null, ''],
  ['after 2014', '2015', null, ''],
  ['up to 2014', null, '2014', ''],
  ['before 2006', null, '2005', ''],
  ['from 2010 until 2014', '2010', '2014', ''],
  ['between 2010 and 2014', '2010', '2014', ''],
  ['2010 – 2014', '2010', '2014', ''],
  ['2010s', '2010', '2019', ''],
  ['9 October 2014', '2014-10-09', '2014-10-09', ''],
  ['1st Oct. 2014', '2014-10-01', '2014-10-01', ''],
  ['Sept. 2014', '2014-09', '2014-09', ''],
  ['October, 2014', '2014-10', '2014-10', ''],
  ['2014-10', '2014-10', '2014-10', ''],
  // Words that only begin as a month does.
  ['decision 2014', '2014', '2014', 'decision'],
  ['marking 2014', '2014', '2014', 'marking'],
  ['visit 2012, May 2014', '2014-05', '2014-05', 'visit 2012,'],
  ['PC.DEC/2016 2014', '2014', '2014', 'PC.DEC/2016'],
  ['MC.DEC/2014 Łódź 2014', '2014', '2014', 'MC.DEC/2014 Łódź'],
];

const of = (read: ReturnType<typeof readYears>) => read && [read.from, read.to, read.rest];

describe('readYears(text)', () => {
  it.each(ENGLISH_TEXTS)('%s', (text, from, to, rest) => {
    expect(of(readYears(text))).toEqual([from, to, rest]);
  });
  it.each(['PC.DEC/2016', 'from 2014 to 2010', '31 February 2014', 'October', '1814'])(
    '%s names no time',
    (text) => {
      expect(readYears(text)).toBe(null);
    },
  );
});

const YEARS = '{year} | ways to type a year, divided by commas';
const RUSSIAN: PageLanguage = {
  words: {
    ...ENGLISH,
    language: 'ru',
    dates: {
      ...ENGLISH.dates,
      months:
        'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(
          ' ',
        ),
      monthsInDate:
        'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(
          ' ',
        ),
      withYear: '{date} {year} г.',
    },
  },
  texts: {
    [markOf(YEARS)]: '{year} г., {year} год, {year} года, {year} году, {year}',
    [markOf('after {year} | ways to type it, divided by commas')]: 'после {year}',
    [markOf('in {year} | ways to type it, divided by commas')]: 'в {year}',
    [markOf('from, between | words before two years, divided by commas: from 2010 to 2014')]:
      'с, между',
    [markOf(
      'to, until, till, and, bis | words between two years, divided by commas: 2010 to 2014',
    )]: 'по, до, и',
    [markOf('{decade}s | ways to type the ten years from one on, divided by commas: 2010s')]:
      '{decade}-е, {decade}-х',
    [markOf(
      'Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sept, Oct, Nov, Dec | short and other forms of the months’ names; several of one month divided by blanks',
    )]:
      'янв январе, фев феврале, мар марте, апр апреле, мае, июне, июле, авг августе, сен сентябре, окт октябре, ноя ноябре, дек декабре',
  },
};
const FRENCH: PageLanguage = {
  words: {
    ...ENGLISH,
    language: 'fr',
    dates: {
      ...ENGLISH.dates,
      months:
        'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
          ' ',
        ),
      monthsInDate:
        'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
          ' ',
        ),
      first: '1er',
    },
  },
  texts: {
    [markOf('after {year} | ways to type it, divided by commas')]: 'après {year}',
    [markOf('until {year}, till {year}, up to {year} | ways to type it, divided by commas')]:
      'jusqu’en {year}',
    [markOf('{decade}s | ways to type the ten years from one on, divided by commas: 2010s')]:
      'années {decade}',
  },
};
const SPANISH: PageLanguage = {
  words: {
    ...ENGLISH,
    language: 'es',
    dates: { ...ENGLISH.dates, day: '{day} de {month}', withYear: '{date} de {year}' },
  },
  texts: {},
};

afterEach(() => vi.unstubAllGlobals());

describe('on a page of another language its own words are read, and English ones', () => {
  it.each([
    [RUSSIAN, 'после 2014', '2015', null, ''],
    [RUSSIAN, 'семинары в 2014 году', '2014', '2014', 'семинары'],
    [RUSSIAN, 'с 2010 г. по 2014 год', '2010', '2014', ''],
    [RUSSIAN, '2010-е', '2010', '2019', ''],
    [RUSSIAN, '9 октября 2014 г.', '2014-10-09', '2014-10-09', ''],
    [RUSSIAN, 'октябрь 2014', '2014-10', '2014-10', ''],
    [RUSSIAN, 'Май 2014', '2014-05', '2014-05', ''],
    [RUSSIAN, 'октябре 2014', '2014-10', '2014-10', ''],
    [FRENCH, 'après 2014', '2015', null, ''],
    [FRENCH, 'apres 2014', '2015', null, ''],
    [FRENCH, "jusqu'en 2014", null, '2014', ''],
    [FRENCH, 'années 2010', '2010', '2019', ''],
    [FRENCH, '1er août 2014', '2014-08-01', '2014-08-01', ''],
    [FRENCH, 'Conférence, juill. 2014', '2014-07', '2014-07', 'Conférence,'],
    [SPANISH, '9 de October de 2014', '2014-10-09', '2014-10-09', ''],
    ...ENGLISH_TEXTS.map((read) => [RUSSIAN, ...read] as const),
  ] as const)('%s: %s', async (language, text, from, to, rest) => {
    vi.resetModules();
    vi.stubGlobal('pageLanguage', language);
    const page = await import('./readYears.ts');
    expect(of(page.readYears(text))).toEqual([from, to, rest]);
  });
});
