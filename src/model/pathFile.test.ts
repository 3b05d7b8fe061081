import { describe, expect, it } from 'vitest';
import { formatPathFile, readPathFile } from './pathFile.ts';
import { MAX_NOTE_LENGTH, longLinkInWords, plainText } from './pathWords.ts';

const KNOWN = new Set(['action-plan-2003', 'addendum-2013', 'vienna-6-17']);
const whole = {
  path: ['addendum-2013', 'action-plan-2003'],
  title: 'From plan to practice',
  notes: { 'action-plan-2003': 'Where it begins' },
};

it('a path that is saved comes back as it was', () => {
  const file = formatPathFile(whole, (id) => `Title of ${id}`);
  expect(JSON.parse(file)).toEqual({
    format: 'osce-thb-path',
    version: 1,
    title: 'From plan to practice',
    steps: [
      { milestone: 'addendum-2013', title: 'Title of addendum-2013' },
      {
        milestone: 'action-plan-2003',
        title: 'Title of action-plan-2003',
        note: 'Where it begins',
      },
    ],
  });
  expect(readPathFile(`\uFEFF${file}`, KNOWN)).toEqual({ isRead: true, remarks: [], ...whole });
});

const HEAD = '"format": "osce-thb-path", "version": 1';

describe('readPathFile: what breaks the form is told with place, reason and cure', () => {
  it.each([
    ['', '', 'It is no file of a path.'],
    ['Just words', '', 'It is no file of a path.'],
    ['<svg/>', '', 'It is no file of a path.'],
    ['{\n  "format": "osce-thb-path",\n  title: 1 }', 'line 3, column 3', 'The file is cut off'],
    [`{ ${HEAD}, "steps": [`, 'line 1, column 54', 'The file is cut off'],
    ['[]', '“format”', 'It is no file of a path'],
    ['null', '“format”', 'It is no file of a path'],
    ['{ "format": "osce-thb-timeline", "version": 1 }', '“format”', 'It is no file of a path'],
    ['{ "format": "osce-thb-path", "version": 2 }', '“version”', 'It is of a version'],
    [`{ ${HEAD} }`, '“steps”', 'A list of milestones is expected.'],
    [`{ ${HEAD}, "steps": [] }`, '“steps”', 'No milestone of this timeline is in it.'],
    [`{ ${HEAD}, "steps": [{ "milestone": "gone" }] }`, '“steps”', 'No milestone'],
    [`{ ${HEAD}, "title": 5, "steps": [] }`, '“title”', 'A text is expected.'],
    [`{ ${HEAD}, "steps": [null] }`, 'step 1, “milestone”', 'The id of a milestone is expected.'],
    [`{ ${HEAD}, "steps": [{ "milestone": 7 }] }`, 'step 1, “milestone”', 'The id of a milestone'],
    [
      `{ ${HEAD}, "steps": [{ "milestone": "vienna-6-17", "note": ["x"] }] }`,
      'step 1, “note”',
      'A text is expected.',
    ],
  ])('%s → %j, %j', (text, place, reason) => {
    const told = { isRead: false, place, cure: expect.stringMatching(/\.$/) as unknown };
    expect(readPathFile(text, KNOWN)).toEqual({
      ...told,
      reason: expect.stringContaining(reason) as unknown,
    });
  });
  it('a file of 600,000 characters', () => {
    const read = readPathFile(' '.repeat(600_000), KNOWN);
    expect(read).toMatchObject({ isRead: false, reason: 'It is too large for a path.' });
  });
});

it('an older file opens without what is not known here, and says so', () => {
  const steps = [
    { milestone: 'gone', note: 'x' },
    { milestone: 'vienna-6-17', note: `${'y'.repeat(MAX_NOTE_LENGTH)} more` },
    { milestone: 'vienna-6-17', note: 'again' },
    { milestone: 'addendum-2013', note: 'a\u0000\nb\u202Ec' },
  ];
  expect(readPathFile(`{ ${HEAD}, "steps": ${JSON.stringify(steps)} }`, KNOWN)).toEqual({
    isRead: true,
    path: ['vienna-6-17', 'addendum-2013'],
    title: '',
    notes: { 'vienna-6-17': 'y'.repeat(MAX_NOTE_LENGTH), 'addendum-2013': 'a bc' },
    remarks: [
      'step 1: “gone” is no milestone here, and is left out.',
      `step 2, “note”: shortened to ${MAX_NOTE_LENGTH} characters.`,
      'step 3: “vienna-6-17” stands there twice; the first counts.',
    ],
  });
});

it.each([
  ['a\tb\nc', 'a b c'],
  ['  a  ', 'a'],
  ['\u202Eabc\u2066', 'abc'],
  ['a\uD800b', 'ab'],
  ['1234567890x', '1234567890'],
  ['123456789😀', '123456789'],
  ['123456789 x', '123456789'],
])('plainText(%j, 10) → %j', (text, expected) => {
  expect(plainText(text, 10)).toBe(expected);
});

it.each([
  [2000, /^$/],
  [2001, /^The link has 2,001 characters\. .*as a file, or shorten its notes\.$/],
  [8001, /keep the path as a file before you reload\.$/],
])('longLinkInWords(%i) matches %s', (length, words) => {
  expect(longLinkInWords(length)).toMatch(words);
});
