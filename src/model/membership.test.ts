import { expect, test } from 'vitest';
import { dayNumber } from './calendarDate.ts';
import { firstDayAsMember } from './membership.ts';

test.each([
  [null, -Infinity],
  ['2006-06-22', dayNumber(2006, 6, 22)],
  ['2006-06', dayNumber(2006, 6, 30)],
  ['2006', dayNumber(2006, 12, 31)],
])('a State that joined on %j is counted from day %d', (joined, expected) => {
  expect(firstDayAsMember(joined)).toBe(expected);
});
