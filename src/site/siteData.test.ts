import { expect, test } from 'vitest';

import { hadJoined, readAddress } from './siteData.ts';
import { smallMilestone, smallSite } from '../testing/smallSite.ts';

test.each([
  ['', null],
  ['timeline.example', null],
  ['javascript:alert(1)', null],
  ['https://timeline.example', 'https://timeline.example/'],
  ['https://timeline.example/osce/', 'https://timeline.example/osce/'],
  ['https://timeline.example/osce?x=1#y', 'https://timeline.example/osce/'],
])('readAddress(%j) is %j', (text, expected) => {
  expect(readAddress(text)).toBe(expected);
});

test.each([
  [null, '2003-01-01', true],
  ['2006-06-22', '2006-06-22', true],
  ['2006-06-22', '2006-06-21', false],
  ['2006-06-22', '2006-06', false],
  ['2006-06-22', '2007', true],
])('a State that joined on %j was in on the first day of %j: %j', (joined, start, expected) => {
  const [state] = smallSite().bundle.vocabulary.states;
  if (!state) throw new Error('the small site has States');
  const precision = start.length === 10 ? 'day' : start.length === 7 ? 'month' : 'year';
  const milestone = smallMilestone({ date: { start, end: null, precision } });
  expect(hadJoined({ ...state, joined }, milestone)).toBe(expected);
});
