import { describe, expect, it } from 'vitest';
import type { Milestone } from '../model/bundle.ts';
import { daysOf } from '../model/calendarDate.ts';
import { generateMilestones } from '../testing/generateMilestones.ts';
import { bitsOf } from './bitset.ts';
import type { FilteredMilestones } from './scene.ts';
import { layoutStrip, quarterCounts } from './layoutStrip.ts';

const SPAN = { first: daysOf('2003').first, last: daysOf('2022').last };
const base = generateMilestones(1)[0] as Milestone;
const dated = (start: string, precision: Milestone['date']['precision']): Milestone => ({
  ...base,
  id: start,
  date: { start, end: precision === 'range' ? '2003-12-31' : null, precision },
});

/** The first so many pass. */
function filtered(milestones: readonly Milestone[], count = milestones.length): FilteredMilestones {
  return { milestones, passing: bitsOf(milestones, (_, place) => place < count) };
}

describe('quarterCounts({ milestones, passing }, span)', () => {
  it.each([
    [dated('2003-05-02', 'day'), [0, 1, 0, 0]],
    [dated('2003-05', 'month'), [0, 1, 0, 0]],
    [dated('2003', 'year'), [0.25, 0.25, 0.25, 0.25]],
    [dated('2003-06-30', 'range'), [0, 1, 0, 0]],
  ])('counts %o in its quarters', (milestone, year) => {
    expect(quarterCounts(filtered([milestone]), SPAN).all.slice(0, 4)).toEqual(year);
  });

  it('counts every milestone once in all', () => {
    const { all, passing } = quarterCounts(filtered(generateMilestones(500), 200), SPAN);
    const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
    expect(all).toHaveLength(80);
    expect(sum(all)).toBeCloseTo(500, 6);
    expect(sum(passing)).toBeCloseTo(200, 6);
  });
});

describe('layoutStrip(request)', () => {
  const all = generateMilestones(500);
  const strip = (from: string, to: string) =>
    layoutStrip({
      ...filtered(all, 100),
      span: SPAN,
      range: { first: daysOf(from).first, last: daysOf(to).last },
      widthPx: 1312,
      density: 'full',
    });

  it('frames the range and parts the bars at its ends', () => {
    const { frame, bars, plot } = strip('2008', '2019');
    expect(frame.startX).toBeGreaterThan(plot.x);
    const starts = [...bars.allInside.matchAll(/M([\d.]+) /g)].map((match) => Number(match[1]));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(frame.startX);
    expect(Math.max(...starts)).toBeLessThan(frame.endX);
    expect(bars.allOutside).not.toBe('');
  });

  it('has no bar outside a range that is the whole span', () => {
    const { bars, years } = strip('2003', '2022');
    expect([bars.allOutside, bars.passingOutside]).toEqual(['', '']);
    expect(years.map((year) => year.text)).toEqual([
      '2003',
      '2005',
      '2010',
      '2015',
      '2020',
      '2022',
    ]);
  });
});
