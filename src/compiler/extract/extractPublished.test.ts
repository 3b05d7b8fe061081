import { expect, test } from 'vitest';
import { readPageTexts } from '../../testing/readPageText.ts';
import { readDateInLine } from './dateInLine.ts';

test.each([
  ['Fri, 12/03/2021 - 13:23', '2021-12-03'],
  ['Wed, 12/03/2021', '2021-12-03'],
  ['Fri, 02/31/2014', null],
  ['Wed, 31/04/2021', null],
  ['Fri, 12/31/9999', null],
  ['TIRANA, 31 February 2014', null],
  ['VIENNA 24 July 2003', '2003-07-24'],
])('readDateInLine(%j) is %s', (line, day) => {
  expect(readDateInLine(line)).toBe(day);
});

test('a year before 1900 is none of a text', () => {
  const [read] = readPageTexts(
    'OSCE\nThe OSCE held a meeting, as its letter dated 0099-01-05 says.',
  );
  expect(read?.event.start ?? null).toBeNull();
  expect(read?.mentions).toEqual([]);
});
