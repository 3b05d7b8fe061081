import { describe, expect, it } from 'vitest';
import { exampleMilestone } from '../../testing/exampleMilestones.ts';
import type { MilestoneDate } from '../../model/calendarDate.ts';
import { dateWithinYear } from '../../model/dateInWords.ts';
import { chairOf, representativesOf, yearsOf, yearTowards } from './YearSection.tsx';

describe('dateWithinYear(date)', () => {
  it.each<[MilestoneDate, string]>([
    [{ start: '2003-07-24', end: null, precision: 'day' }, '24 July'],
    [{ start: '2014-10-09', end: '2014-10-10', precision: 'range' }, '9–10 October'],
    [{ start: '2014-06-30', end: '2014-07-04', precision: 'range' }, '30 June – 4 July'],
    [
      { start: '2014-12-30', end: '2015-01-02', precision: 'range' },
      '30 December 2014 – 2 January 2015',
    ],
    [{ start: '2014-09', end: null, precision: 'month' }, 'September, day not known'],
    [{ start: '2016', end: null, precision: 'year' }, 'Day and month not known'],
  ])('%j → %s', (date, words) => {
    expect(dateWithinYear(date)).toBe(words);
  });
});

it('yearsOf(milestones) keeps their order', () => {
  const of = (id: string, start: string) =>
    exampleMilestone({ id, date: { start, end: null, precision: 'day' } });
  const milestones = [of('c', '2004-01-01'), of('b', '2003-05-01'), of('a', '2003-01-01')];
  expect(
    yearsOf(milestones).map(({ year, milestones: own }) => [
      year,
      own.map(({ id }) => id).join(''),
    ]),
  ).toEqual([
    [2004, 'c'],
    [2003, 'ba'],
  ]);
});

describe('eras of a year', () => {
  const eras = {
    chairs: [{ year: 2014, iso2: 'CH' }],
    representatives: [
      { name: 'A', start: '2010-01', end: '2014' },
      { name: 'B', start: '2014-09', end: '2018-02-14' },
      { name: 'C', start: '2018-09-01', end: null },
    ],
  };
  it('chairOf names the State or nothing', () => {
    const names = new Map([['CH', 'Switzerland']]);
    expect([chairOf(2014, eras, names), chairOf(2015, eras, names)]).toEqual(['Switzerland', null]);
  });
  it.each([
    [2013, ['A']],
    [2014, ['A', 'B from September']],
    [2018, ['B until 14 February', 'C from 1 September']],
    [2022, ['C']],
    [2003, []],
  ])('representativesOf(%i) → %j', (year, expected) => {
    expect(representativesOf(year, eras)).toEqual(expected);
  });
});

describe('yearTowards([2005, 2017, 2021], current, wanted)', () => {
  it.each([
    [2005, 2006, 2017],
    [2005, 2017, 2017],
    [2017, 2018, 2021],
    [2021, 2022, 2021],
    [2021, 2020, 2017],
    [2017, 2016, 2005],
    [2005, 2004, 2005],
    [2003, 2003, 2005],
    [2022, 2022, 2021],
  ])('%i, %i → %i', (current, wanted, expected) => {
    expect(yearTowards([2005, 2017, 2021], current, wanted)).toBe(expected);
  });
  it('of no years → null', () => {
    expect(yearTowards([], 2003, 2004)).toBeNull();
  });
});
