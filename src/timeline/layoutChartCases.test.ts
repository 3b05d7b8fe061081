import { describe, expect, it } from 'vitest';
import { GROUPS } from '../model/viewState.ts';
import { generateMilestones } from '../testing/generateMilestones.ts';
import { layoutChart } from './layoutChart.ts';
import { estimateTextPx } from './measureText.ts';
import { GUTTER_AIR_PX, GUTTER_INSET_PX, KIND_NAME_X_PX } from './metrics.ts';
import { BESIDE_ELEMENTS, ELEMENTS_AT_MOST, elementsOfScene } from './nodeBudget.ts';
import { requestOf, SPAN, type Case } from '../testing/randomCharts.ts';
import type { ChartScene } from './scene.ts';

/** Of a drawing at rest. */
const MOST = ELEMENTS_AT_MOST - BESIDE_ELEMENTS;
const BASE: Case = {
  count: 142,
  seed: 3,
  width: 1312,
  range: SPAN,
  group: 'kind',
  states: [],
  density: 'full',
  isCoarse: false,
  selected: null,
  keep: 1,
};

const sceneOf = (one: Case): ChartScene =>
  layoutChart(requestOf(one, generateMilestones(one.count, one.seed)));

describe('layoutChart', () => {
  it('keeps to the budget with 10,000 milestones, with and without a filter', () => {
    const all = generateMilestones(10_000, 5);
    const isEven = (place: number): boolean => place % 2 === 0;
    for (const group of GROUPS) {
      for (const width of [320, 720, 1312, 1440]) {
        const one = { ...BASE, group, width };
        expect(elementsOfScene(layoutChart(requestOf(one, all)))).toBeLessThanOrEqual(MOST);
        expect(elementsOfScene(layoutChart(requestOf(one, all, isEven)))).toBeLessThanOrEqual(MOST);
      }
    }
  });

  it('leaves the number alone where the name of a kind would reach into the plot', () => {
    const asked = requestOf({ ...BASE, group: 'kind' }, generateMilestones(BASE.count, BASE.seed));
    const named = ['Veröffentlichungen', 'Treffen'];
    const lanes = asked.plan.lanes.map((lane) => ({
      ...lane,
      kinds: lane.kinds.map((kind, at) => ({ ...kind, plural: named[at] ?? 'Projekte' })),
    }));
    const scene = layoutChart({ ...asked, widthPx: 1200, plan: { ...asked.plan, lanes } });
    const counts = scene.lanes.flatMap((lane) => lane.counts);
    expect(scene.headingStyle.counts).toBe('lines');
    expect(new Set(counts.map(({ label }) => label))).toEqual(new Set(['', 'Treffen', 'Projekte']));
    for (const { label, count } of counts) {
      expect(KIND_NAME_X_PX + estimateTextPx(`${label} ${count}`, false)).toBeLessThanOrEqual(
        scene.gutterPx,
      );
    }
  });

  it('keeps headings and counts 8 px off the plot, however many there are', () => {
    const measure = estimateTextPx;
    for (const density of ['full', 'compact'] as const) {
      for (const group of GROUPS) {
        const scene = sceneOf({ ...BASE, density, group, states: ['PT', 'ES'] });
        const room = scene.gutterPx - GUTTER_INSET_PX - GUTTER_AIR_PX;
        // Behind its sign, in letters of 12 px; the estimate is a tenth too wide. A single word may reach to the plot.
        const counted = scene.headingStyle.counts === 'lines' ? 17 : Number.NaN;
        const wide = scene.lanes.flatMap(({ headingLines, counts }) => [
          ...headingLines.filter(
            (line) => measure(line, true) > room + (line.includes(' ') ? 0 : GUTTER_AIR_PX),
          ),
          ...counts
            .map(({ label }) => `${label} 88`)
            .filter((words) => counted + measure(words, false) * 0.9 > room),
        ]);
        expect(wide).toEqual([]);
      }
    }
  });

  it('leaves strip and key in sight in a window 900 px high, at 1,280 and at 1,440', () => {
    expect(sceneOf({ ...BASE, width: 1230 }).heightPx).toBe(588);
    expect(sceneOf({ ...BASE, width: 1390 }).heightPx).toBe(588);
  });

  it('is as tall as the design at the design’s widths', () => {
    expect(sceneOf(BASE).heightPx).toBe(588);
    expect(sceneOf({ ...BASE, width: 720, density: 'compact' }).heightPx).toBe(321);
  });

  it('labels the chosen milestone whatever is around it', () => {
    const milestones = generateMilestones(2000, 9);
    for (const place of [0, 700, 1999]) {
      const scene = layoutChart(requestOf({ ...BASE, selected: place }, milestones));
      const mark = scene.marks.find(({ id }) => id === milestones[place]?.id);
      expect(mark?.label?.isBold).toBe(true);
    }
  });

  it('leaves one path a lane of what a filter removed', () => {
    const all = generateMilestones(400, 4);
    const scene = layoutChart(requestOf(BASE, all, () => false));
    expect(scene.marks).toEqual([]);
    expect(scene.lanes.map((lane) => /^(M\d+ [\d.]+v8)+$/.test(lane.tracePath))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([...scene.forms]).toEqual(['fade', 'trace']);
  });
});
