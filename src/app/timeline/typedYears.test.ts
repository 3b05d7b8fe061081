import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../../model/calendarDate.ts';
import { afterLetter, readTypedYears, type YearDrafts } from './YearFields.tsx';

const RANGE = { first: dayNumber(2005, 3, 1), last: dayNumber(2010, 12, 31) };

describe('readTypedYears(drafts, range and years of the span)', () => {
  it.each<[YearDrafts, string]>([
    [{}, '2005-03-01 2010-12-31'],
    [{ last: '2012' }, '2005-03-01 2012-12-31'],
    [{ first: '2008' }, '2008-01-01 2010-12-31'],
    [{ first: '2015', last: '2018' }, '2015-01-01 2018-12-31'],
    [{ first: '20' }, 'waits'],
    [{ first: '' }, 'waits'],
    [{ first: '2015' }, 'first: The first year is after the last: change the other too.'],
    [{ last: '2004' }, 'last: The first year is after the last: change the other too.'],
    [
      { first: '2016', last: '2010' },
      'last: The first year is after the last: change the other too.',
    ],
    [
      { last: '2010', first: '2016' },
      'first: The first year is after the last: change the other too.',
    ],
    [{ first: '1999' }, 'first: A year from 2003 to 2022.'],
    [{ last: 'soon' }, 'last: A year from 2003 to 2022.'],
    [{ last: '20155' }, 'last: A year from 2003 to 2022.'],
  ])('%j → %s', (drafts, expected) => {
    const { range, fault } = readTypedYears(drafts, { range: RANGE, years: [2003, 2022] });
    const said = fault ? `${fault.end}: ${fault.words}` : 'waits';
    expect(range ? `${isoDay(range.first)} ${isoDay(range.last)}` : said).toBe(expected);
  });
});

it.each([
  ['20032', '2', '2'],
  ['22003', '2', '2'],
  ['20203', '2', '2'],
  ['201', '1', '201'],
  ['2015', '5', '2015'],
  ['20152018', null, '20152018'],
])('afterLetter(%j, %j) → %j', (text, letter, expected) => {
  expect(afterLetter(text, letter)).toBe(expected);
});
