import { expect, test } from 'vitest';
import { dayNumber, daysOf, isoDay, weekdayOf } from './calendarDate.ts';

test.each([
  [1970, 1, 1, 0],
  [2003, 7, 24, 12_257],
  [99, 1, 5, -683_364],
])('dayNumber(%i, %i, %i) is %i', (year, month, day, number) => {
  expect(dayNumber(year, month, day)).toBe(number);
});

test.each(['0001-01-01', '0099-12-31', '1969-12-31', '2000-02-29', '9999-12-31'])(
  '%s comes back from its number',
  (day) => {
    expect(isoDay(daysOf(day).first)).toBe(day);
  },
);

test('24 July 2003 was a Thursday', () => {
  expect(weekdayOf(daysOf('2003-07-24').first)).toBe(3);
});
