import { describe, expect, it } from 'vitest';
import type { DatePrecision, MilestoneDate } from './calendarDate.ts';
import { calendarDateInWords, dateInWords, fullDateInWords } from './dateInWords.ts';

const date = (
  start: string,
  end: string | null = null,
  precision: DatePrecision = end === null ? 'day' : 'range',
): MilestoneDate => ({ start, end, precision });

describe('dateInWords(date, style)', () => {
  it.each([
    [date('2003-07-24'), '24 July 2003', '24 Jul 2003'],
    [date('2014-10-09', '2014-10-10'), '9–10 October 2014', '9–10 Oct 2014'],
    [date('2013-09-30', '2013-10-04'), '30 September – 4 October 2013', '30 Sep – 4 Oct 2013'],
    [
      date('2013-12-30', '2014-01-02'),
      '30 December 2013 – 2 January 2014',
      '30 Dec 2013 – 2 Jan 2014',
    ],
    [date('2014-05-01', '2014-05-01'), '1 May 2014', '1 May 2014'],
    [date('2014-09', null, 'month'), 'September 2014', 'Sep 2014'],
    [date('2016', null, 'year'), '2016', '2016'],
  ])('%j → %s', (given, long, short) => {
    expect([dateInWords(given), dateInWords(given, 'short')]).toEqual([long, short]);
  });
});

it.each([
  [date('2014-09', null, 'month'), 'September 2014, day not known'],
  [date('2016', null, 'year'), '2016, day and month not known'],
  [date('2003-07-24'), '24 July 2003'],
])('fullDateInWords(%j) → %s', (given, words) => {
  expect(fullDateInWords(given)).toBe(words);
});

it('calendarDateInWords gives back what is no date', () => {
  expect(calendarDateInWords('2014-13')).toBe('2014-13');
});
