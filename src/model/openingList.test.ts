import { describe, expect, it } from 'vitest';
import type { MilestoneDate } from './calendarDate.ts';
import { OPENING_ROWS, openingCount, yearOf } from './openingList.ts';

const ofYears = (...counts: readonly number[]): readonly { date: MilestoneDate }[] =>
  counts.flatMap((count, at) =>
    Array.from({ length: count }, () => ({
      date: { start: String(2003 + at), end: null, precision: 'year' as const },
    })),
  );

describe('openingCount(milestones)', () => {
  it.each([
    ['none', [], 0],
    ['all of a few', [3, 2], 5],
    ['all up to the bound', [OPENING_ROWS - 1, 1], OPENING_ROWS],
    ['the whole years before the bound', [100, 200, 101, 5], 300],
    ['a year that ends at the bound', [100, 300, 1], OPENING_ROWS],
    ['none where the first year is beyond the bound', [OPENING_ROWS + 1, 2], 0],
  ])('%s', (_, counts, expected) => {
    expect(openingCount(ofYears(...counts))).toBe(expected);
  });
  it('never parts a year', () => {
    const milestones = ofYears(150, 150, 150, 150);
    const count = openingCount(milestones);
    expect(milestones.slice(count).map(yearOf)).not.toContain(milestones[count - 1]?.date.start);
  });
});
