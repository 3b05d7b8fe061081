import { describe, expect, test } from 'vitest';
import { CUE_ROWS, CueMatcher, readCueRows, SentenceCues } from './cues.ts';

const matcher = new CueMatcher(
  readCueRows(`
noun 1: meeting/s, round table/s, Council
verb 2: establish*, took part
verb 5: opened
`),
);
const found = (flat: string): readonly string[] =>
  matcher.read(flat).cues.map(({ start, end, row }) => `${row.role} ${flat.slice(start, end)}`);

describe('CueMatcher.read(flat)', () => {
  test.each([
    ['Two Meetings', ['noun Meetings']],
    ['a round-table and round tables', ['noun round-table', 'noun round tables']],
    ['round, table', []],
    ['the Council, a council', ['noun Council']],
    ['establishing it, they took part', ['verb establishing', 'verb took part']],
    ['remeeting', []],
    ['', []],
  ])('%j', (flat, cues) => {
    expect(found(flat)).toEqual(cues);
  });
});

describe('SentenceCues', () => {
  const cues = new SentenceCues('They opened the meeting and took part.', matcher);
  test('weight(role, from, to): the greatest', () => {
    expect([
      cues.weight('verb', 0, 40),
      cues.weight('verb', 20, 40),
      cues.weight('x', 0, 9),
    ]).toEqual([5, 2, 0]);
  });
  test('before(role, at, mostWords): the nearest in reach', () => {
    expect(cues.before('noun', 28, 1)?.start).toBe(16);
    expect(cues.before('noun', 38, 1)).toBeNull();
  });
});

test('a row stands once in its role', () => {
  const keys = CUE_ROWS.map(({ role, words }) => `${role}: ${words}`);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

test('the time grows with the sentence alone', () => {
  for (const run of ['a', 'a ', 'end ', '-', 'to be ', "'"]) {
    const start = performance.now();
    matcher.read(run.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
