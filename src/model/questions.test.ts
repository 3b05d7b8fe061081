import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { markOf } from './say.ts';
import { exampleMilestone } from '../testing/exampleMilestones.ts';
import type { Milestone } from './bundle.ts';
import type { MilestoneDate } from './calendarDate.ts';
import {
  eitherWay,
  inOrderOfTime,
  letterOf,
  outOfOrder,
  questionSet,
  tellsKind,
  withoutYear,
  wrongPairs,
} from './questions.ts';

/** "2004", "2004-05", "2004-05-03" or "2004-05-03/2004-05-07". */
function dateOf(text: string): MilestoneDate {
  const [start = '', end] = text.split('/');
  const precision = (['year', 'month', 'day'] as const)[start.split('-').length - 1] ?? 'day';
  return end === undefined ? { start, end: null, precision } : { start, end, precision: 'range' };
}

const at = (date: string, id = date): Milestone => exampleMilestone({ id, date: dateOf(date) });
const idsOf = (pairs: readonly (readonly Milestone[])[]) =>
  pairs.map((pair) => pair.map(({ id }) => id));

describe('wrongPairs(order)', () => {
  it.each([
    ['nothing', [], []],
    ['one', ['2004'], []],
    ['days in order', ['2004-05-03', '2004-05-04'], []],
    ['days the wrong way round', ['2004-05-04', '2004-05-03'], [['2004-05-04', '2004-05-03']]],
    ['a day within its month', ['2004-05-20', '2004-05'], []],
    ['its month before a day within it', ['2004-05', '2004-05-02'], []],
    [
      'a month before the day that ends another',
      ['2004-06', '2004-05-31'],
      [['2004-06', '2004-05-31']],
    ],
    ['a year and a month in it, either way', ['2004-12', '2004'], []],
    ['a year and the first day of the next', ['2005-01-01', '2004'], [['2005-01-01', '2004']]],
    ['days that meet in one', ['2004-05-05/2004-05-09', '2004-05-01/2004-05-05'], []],
    [
      'days that do not meet',
      ['2004-05-06/2004-05-09', '2004-05-01/2004-05-05'],
      [['2004-05-06/2004-05-09', '2004-05-01/2004-05-05']],
    ],
    [
      'each pair of neighbours',
      ['2006', '2005', '2004'],
      [
        ['2006', '2005'],
        ['2005', '2004'],
      ],
    ],
    [
      'what is wrong across an inexact date',
      ['2004-11-02', '2004', '2004-03-01'],
      [['2004-11-02', '2004-03-01']],
    ],
  ])('%s', (_, dates, pairs) => {
    expect(idsOf(wrongPairs(dates.map((date) => at(date))))).toEqual(pairs);
  });
  it('equal dates are right either way', () => {
    const order = [at('2004-05-03', 'a'), at('2004-05-03', 'b')];
    expect([wrongPairs(order), wrongPairs(order.toReversed())]).toEqual([[], []]);
    expect(idsOf(eitherWay(order))).toEqual([['a', 'b']]);
  });
});

const anyDate = fc
  .tuple(fc.integer({ min: 2003, max: 2006 }), fc.nat(11), fc.nat(27), fc.constantFrom(4, 7, 10))
  .map(([year, month, day, length]) =>
    `${year}-${String(month + 1).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`.slice(
      0,
      length,
    ),
  );
const anyMilestones = fc
  .array(anyDate, { maxLength: 9 })
  .map((dates) => dates.map((date, index) => at(date, `m${index}`)));

it('the order of time is never wrong; out of order is wrong wherever an order can be', () => {
  fc.assert(
    fc.property(anyMilestones, (milestones) => {
      const right = inOrderOfTime(milestones);
      expect(wrongPairs(right)).toEqual([]);
      const mixed = outOfOrder(milestones);
      expect(mixed.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(milestones);
      expect(outOfOrder(right)).toEqual(mixed);
      const canBeWrong = wrongPairs(right.toReversed()).length > 0;
      expect(wrongPairs(mixed).length > 0).toBe(canBeWrong);
    }),
  );
});

it('out of order leaves neither the first in its place nor the order turned round', () => {
  const years = Array.from({ length: 12 }, (_, index) => at(String(2004 + index)));
  for (let length = 4; length <= 12; length += 1) {
    const mixed = outOfOrder(years.slice(0, length)).map(({ id }) => id);
    expect(mixed[0]).not.toBe('2004');
    expect(mixed).not.toEqual(mixed.toSorted().toReversed());
  }
});

it.each([
  ['2008 report on 2003 and 12008', '2008', '____ report on 2003 and 12008'],
  ['Decision 3/06 of 2006', '2006-12-05', 'Decision 3/__ of ____'],
  ['Decision 3/06', '2007', 'Decision 3/06'],
  ['From 2014 to 2015', '2014-12-30/2015-01-02', 'From ____ to ____'],
  ['EU 2011/36', '2011-04', 'EU ____/36'],
])('withoutYear(%j, %s) → %j', (title, date, expected) => {
  expect(withoutYear({ ...at(date), title })).toBe(expected);
});

it.each([
  ['Ministers adopt a decision on children', 'Decision', true],
  ['Two treaties enter into force', 'Treaty', true],
  ['Workshops in Vienna', 'Workshop', true],
  ['Permanent Council adopts the Action Plan', 'Decision', false],
  ['A revisited plan', 'Visit', false],
  ['Два решения Совета', 'Решение', true],
  ['Два семинара', 'Решение', false],
  ['Due decisioni', 'Decisione', true],
  ['Behandlung im Ministerratsbeschluss', 'Beschluss', true],
])('tellsKind(%j, %s) → %s', (title, kind, expected) => {
  expect(tellsKind(title, kind)).toBe(expected);
});

it('questionSet keeps what is few, and of many takes landmarks from first to last', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    exampleMilestone({ id: `m${index}`, tier: index % 2 === 0 ? 1 : 2 }),
  );
  expect(questionSet(many.slice(0, 12))).toEqual(many.slice(0, 12));
  const set = questionSet(many);
  expect(set).toHaveLength(12);
  expect([set[0]?.id, set.at(-1)?.id]).toEqual(['m0', 'm28']);
  expect(set.every(({ tier }) => tier === 1)).toBe(true);
  expect(new Set(set).size).toBe(12);
  expect(
    questionSet(
      many.map((one) => ({ ...one, tier: 2 as const })),
      2,
    ).map(({ id }) => id),
  ).toEqual(['m0', 'm29']);
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'A2'],
])('letterOf(%i) → %s', (place, letter) => {
  expect(letterOf(place)).toBe(letter);
});

it('names cards in the letters of the page’s language', async () => {
  const english = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ | letters that stand for things, of your alphabet';
  vi.resetModules();
  vi.stubGlobal('pageLanguage', {
    words: { language: 'ru' },
    texts: { [markOf(english)]: 'АБВГ' },
  });
  const page = await import('./questions.ts');
  expect([0, 3, 4].map(page.letterOf)).toEqual(['А', 'Г', 'А2']);
  vi.unstubAllGlobals();
});
