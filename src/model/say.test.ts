import { afterEach, expect, test, vi } from 'vitest';
import { langOf, markOf, say, sayCount, sayList, type PageLanguage } from './say.ts';
import { ENGLISH } from './englishWords.ts';

const RUSSIAN: PageLanguage = {
  words: { ...ENGLISH, language: 'ru', noPlace: 'место не указано' },
  texts: {
    [markOf('Clear all')]: 'Очистить все',
    [markOf('Present | verb')]: 'Показать',
    [markOf('{count} milestones')]: {
      one: '{count} веха',
      few: '{count} вехи',
      many: '{count} вех',
      other: '{count} вехи',
    },
  },
};

/** The module as a page of another language evaluates it. */
async function inRussian(): Promise<typeof import('./say.ts')> {
  vi.resetModules();
  vi.stubGlobal('pageLanguage', RUSSIAN);
  return import('./say.ts');
}

afterEach(() => vi.unstubAllGlobals());

const MILESTONES = { one: '{count} milestone', other: '{count} milestones' };

test('English stands where it is said, without the note for translators', () => {
  expect(say('Clear all')).toBe('Clear all');
  expect(say('Present | verb')).toBe('Present');
  expect(say('{label}: remove', { label: 'Host' })).toBe('Host: remove');
  expect(sayCount(MILESTONES, 1)).toBe('1 milestone');
  expect(sayCount(MILESTONES, 7)).toBe('7 milestones');
  expect(sayList(['A', 'B', 'C'], 'conjunction')).toBe('A, B and C');
});

test('a value that ends in a full stop ends the sentence too', () => {
  expect(say('Printed on {date}.', { date: '9 октября 2014 г.' })).toBe(
    'Printed on 9 октября 2014 г.',
  );
  expect(say('Printed on {date}.', { date: '9 October 2014' })).toBe('Printed on 9 October 2014.');
});

test('a page of another language says its own words, and English where it has none', async () => {
  const russian = await inRussian();
  expect(russian.LANGUAGE).toBe('ru');
  expect(russian.say('Clear all')).toBe('Очистить все');
  expect(russian.say('Present | verb')).toBe('Показать');
  expect(russian.say('Not translated')).toBe('Not translated');
  expect([1, 3, 5, 21].map((count) => russian.sayCount(MILESTONES, count))).toEqual([
    '1 веха',
    '3 вехи',
    '5 вех',
    '21 веха',
  ]);
  expect(russian.sayCount({ one: '{count} day', other: '{count} days' }, 1)).toBe('1 day');
  expect(russian.inPageLanguage({ noPlace: 'no place' }).noPlace).toBe('место не указано');
});

test('texts that come later are said from then on', async () => {
  const russian = await inRussian();
  russian.addTexts({
    words: { weakSource: 'слабый источник' },
    texts: { [markOf('Download')]: 'Скачать' },
  });
  expect(russian.say('Download')).toBe('Скачать');
  expect(russian.inPageLanguage({ weakSource: 'weak', noPlace: '' })).toMatchObject({
    weakSource: 'слабый источник',
    noPlace: 'место не указано',
  });
});

test('a text of a milestone that is not translated is marked as English, alone', () => {
  expect(langOf({ english: ['title'] }, 'title')).toBe('en');
  expect(langOf({ english: ['title'] }, 'summary')).toBeUndefined();
  expect(langOf({}, 'title')).toBeUndefined();
});
