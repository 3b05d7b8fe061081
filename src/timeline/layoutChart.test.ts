import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Milestone } from '../model/bundle.ts';
import { dayNumber, possibleDays, type DayRange } from '../model/calendarDate.ts';
import { EMPTY_FILTER, GROUPS } from '../model/viewState.ts';
import { bitsOf, hasBit, noBits } from './bitset.ts';
import { GENERATED_VOCABULARY, generateMilestones } from './generateMilestones.ts';
import { lanesOfGroup } from './lanes.ts';
import { layoutChart } from './layoutChart.ts';
import { estimateTextPx } from './measureText.ts';
import { NODES_AT_MOST, nodesOfScene } from './nodeBudget.ts';
import type { ChartScene, LayoutRequest } from './scene.ts';

const SPAN: DayRange = { first: dayNumber(2003, 1, 1), last: dayNumber(2022, 12, 31) };
const RUNS = { numRuns: 300, seed: 20_221_231 };
/** Lanes are made from these, so that they do not depend on the milestones shown. */
const LANE_MILESTONES = generateMilestones(60, 7);

interface Case {
  readonly count: number;
  readonly seed: number;
  readonly width: number;
  readonly range: DayRange;
  readonly group: (typeof GROUPS)[number];
  readonly states: readonly string[];
  readonly density: 'full' | 'compact';
  readonly isCoarse: boolean;
  readonly selected: number | null;
  /** Every so many-th passes the filter. */
  readonly keep: number;
}

const ranges = fc
  .tuple(fc.integer({ min: 14, max: 7305 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([length, place]): DayRange => {
    const days = Math.min(length, SPAN.last + 1 - SPAN.first);
    const first = Math.round(SPAN.first + place * (SPAN.last + 1 - SPAN.first - days));
    return { first, last: first + days - 1 };
  });

const cases: fc.Arbitrary<Case> = fc.record({
  count: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 300 }) }, fc.constant(2000)),
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  width: fc.integer({ min: 320, max: 1440 }),
  range: fc.oneof(fc.constant(SPAN), ranges),
  group: fc.constantFrom(...GROUPS),
  states: fc.subarray(['AT', 'PL', 'CH'], { minLength: 0 }),
  density: fc.constantFrom('full' as const, 'compact' as const),
  isCoarse: fc.boolean(),
  selected: fc.option(fc.nat(300)),
  keep: fc.constantFrom(1, 1, 1, 2, 3),
});

function requestOf(
  one: Case,
  milestones: readonly Milestone[],
  isPassing = (place: number): boolean => place % one.keep === 0,
): LayoutRequest {
  const plan = lanesOfGroup({
    group: one.group,
    vocabulary: GENERATED_VOCABULARY,
    filter: { ...EMPTY_FILTER, states: one.states },
    milestones: LANE_MILESTONES,
  });
  const hasLane = (milestone: Milestone): boolean => plan.lanesOf(milestone).length > 0;
  return {
    milestones,
    passing: bitsOf(milestones, (milestone, place) => hasLane(milestone) && isPassing(place)),
    range: one.range,
    plan,
    eras: {
      chairs: [{ year: 2014, iso2: 'CH' }],
      representatives: [{ name: 'Some Person', start: '2006-10', end: null }],
    },
    stateNames: new Map([['CH', 'Switzerland']]),
    widthPx: one.width,
    density: one.density,
    isCoarse: one.isCoarse,
    measure: estimateTextPx,
    selectedId: one.selected === null ? null : (milestones[one.selected]?.id ?? null),
    focusedId: null,
  };
}

const sceneOf = (one: Case): ChartScene =>
  layoutChart(requestOf(one, generateMilestones(one.count, one.seed)));

interface Rect {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const overlaps = (a: Rect, b: Rect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function labelRects(scene: ChartScene): readonly Rect[] {
  return scene.marks.flatMap((mark) =>
    mark.label
      ? [
          {
            name: `label of ${mark.id} in ${mark.lane}`,
            left: mark.label.x,
            right: mark.label.x + mark.label.width,
            top: mark.label.y,
            bottom: mark.label.y + mark.label.height,
          },
        ]
      : [],
  );
}

function shapeRects(scene: ChartScene): readonly Rect[] {
  const marks = scene.marks.flatMap((mark) => {
    const half = mark.sizePx / 2;
    const name = `mark of ${mark.id} in ${mark.lane}`;
    const shape = {
      name,
      left: mark.x - half,
      right: mark.x + half,
      top: mark.y - half,
      bottom: mark.y + half,
    };
    if (!mark.extent) return [shape];
    const { x, width, height } = mark.extent;
    const band = { top: mark.y - height / 2, bottom: mark.y + height / 2 };
    return [
      shape,
      { name: `band of ${mark.id} in ${mark.lane}`, left: x, right: x + width, ...band },
    ];
  });
  const pills = scene.clusters.map((pill) => ({
    name: `pill of ${pill.ids.length} in ${pill.lane}`,
    left: pill.x,
    right: pill.x + pill.width,
    top: pill.y,
    bottom: pill.y + pill.height,
  }));
  return [...marks, ...pills];
}

/** A long soft band carries its own label; nobody else's may lie there. */
const ownBand = (label: Rect): string => label.name.replace('label', 'band');

function firstOverlap(scene: ChartScene): string | null {
  const labels = labelRects(scene);
  const others = shapeRects(scene);
  for (const [place, label] of labels.entries()) {
    const hit =
      labels.slice(place + 1).find((other) => overlaps(label, other)) ??
      others.find((other) => other.name !== ownBand(label) && overlaps(label, other));
    if (hit) return `${label.name} lies over ${hit.name}`;
  }
  return null;
}

/** How often each milestone is shown in each lane, as `id@lane`. */
function shownPlaces(scene: ChartScene): readonly string[] {
  const ofMarks = scene.marks.flatMap((mark) =>
    [mark.id, ...mark.stacked].map((id) => `${id}@${mark.lane}`),
  );
  const ofPills = scene.clusters.flatMap((pill) => pill.ids.map((id) => `${id}@${pill.lane}`));
  return [...ofMarks, ...ofPills].sort();
}

interface Chart {
  readonly name: string;
  readonly one: Case;
  readonly request: LayoutRequest;
  readonly scene: ChartScene;
}

describe('layoutChart, for 300 random charts', () => {
  const charts: readonly Chart[] = fc.sample(cases, RUNS).map((one) => {
    const request = requestOf(one, generateMilestones(one.count, one.seed));
    return { name: JSON.stringify(one), one, request, scene: layoutChart(request) };
  });

  /** Charts for which something is wrong, with what it is. */
  const faults = (faultOf: (chart: Chart) => string | null): readonly string[] =>
    charts.flatMap((chart) => {
      const fault = faultOf(chart);
      return fault === null ? [] : [`${chart.name}: ${fault}`];
    });

  it('covers every grouping, empty and crowded charts, and close ranges', () => {
    expect(new Set(charts.map(({ one }) => one.group)).size).toBe(GROUPS.length);
    const lengths = charts.map(({ one }) => one.range.last - one.range.first);
    expect(Math.min(...lengths)).toBeLessThan(60);
    expect(charts.filter(({ scene }) => scene.clusters.length > 20).length).toBeGreaterThan(20);
    expect(charts.flatMap(({ scene }) => scene.marks).length).toBeGreaterThan(10_000);
  });

  it('lays no label over another, over a mark, its band or a pill', () => {
    expect(faults(({ scene }) => firstOverlap(scene))).toEqual([]);
  });

  it('keeps labels, marks, bands and pills inside the plot', () => {
    const outside = ({ scene }: Chart): string | null => {
      const { x, y, width, height } = scene.plot;
      const found = [...labelRects(scene), ...shapeRects(scene)].find(
        (rect) =>
          rect.left < x || rect.right > x + width || rect.top < y || rect.bottom > y + height,
      );
      return found ? `${found.name} lies outside` : null;
    };
    expect(faults(outside)).toEqual([]);
  });

  it('shows every milestone of the range in each of its lanes just once', () => {
    const miscounted = ({ one, request, scene }: Chart): string | null => {
      const inRange = request.milestones.filter((milestone, place) => {
        if (!hasBit(request.passing, place)) return false;
        const days = possibleDays(milestone.date);
        return days.first <= one.range.last && days.last >= one.range.first;
      });
      const expected = inRange
        .flatMap((milestone) =>
          request.plan.lanesOf(milestone).map((lane) => `${milestone.id}@${lane}`),
        )
        .sort();
      const ids = inRange.map(({ id }) => id).sort();
      const isOrderRight =
        scene.order
          .map(({ id }) => id)
          .sort()
          .join() === ids.join();
      const isShownRight = shownPlaces(scene).join() === expected.join();
      return isOrderRight && isShownRight ? null : 'not what is in the range';
    };
    expect(faults(miscounted)).toEqual([]);
  });

  it('has a height that width and lanes decide, not the data or the range', () => {
    const changed = ({ request, scene }: Chart): string | null => {
      const empty = layoutChart({ ...request, milestones: [], passing: noBits(0), range: SPAN });
      const last = scene.lanes.at(-1);
      const bottom = last ? last.y + last.height : 0;
      return scene.heightPx === empty.heightPx && Math.abs(bottom - scene.heightPx) < 0.001
        ? null
        : `${scene.heightPx}, empty ${empty.heightPx}, lanes end at ${bottom}`;
    };
    expect(faults(changed)).toEqual([]);
  });

  it('does not depend on the order of its input', () => {
    const differs = ({ request, scene }: Chart): string | null => {
      const { milestones, passing } = request;
      const turned = [...milestones].reverse();
      const again = layoutChart({
        ...request,
        milestones: turned,
        passing: bitsOf(turned, (_, place) => hasBit(passing, turned.length - 1 - place)),
      });
      return JSON.stringify(again) === JSON.stringify(scene) ? null : 'differs when turned round';
    };
    expect(faults(differs)).toEqual([]);
  });

  it('keeps to the budget of elements', () => {
    const tooMany = ({ scene }: Chart): string | null => {
      const nodes = nodesOfScene(scene);
      return nodes <= NODES_AT_MOST ? null : `${nodes} elements`;
    };
    expect(faults(tooMany)).toEqual([]);
  });
});

describe('layoutChart', () => {
  const base: Case = {
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

  it('keeps to the budget with 10,000 milestones, with and without a filter', () => {
    const all = generateMilestones(10_000, 5);
    const isEven = (place: number): boolean => place % 2 === 0;
    for (const group of GROUPS) {
      for (const width of [320, 720, 1312, 1440]) {
        const one = { ...base, group, width };
        expect(nodesOfScene(layoutChart(requestOf(one, all)))).toBeLessThanOrEqual(NODES_AT_MOST);
        expect(nodesOfScene(layoutChart(requestOf(one, all, isEven)))).toBeLessThanOrEqual(
          NODES_AT_MOST,
        );
      }
    }
  });

  it('is as tall as the design at the design’s widths', () => {
    expect(sceneOf(base).heightPx).toBe(686);
    expect(sceneOf({ ...base, width: 720, density: 'compact' }).heightPx).toBe(321);
  });

  it('labels the chosen milestone whatever is around it', () => {
    const milestones = generateMilestones(2000, 9);
    for (const place of [0, 700, 1999]) {
      const scene = layoutChart(requestOf({ ...base, selected: place }, milestones));
      const mark = scene.marks.find(({ id }) => id === milestones[place]?.id);
      expect(mark?.label?.isBold).toBe(true);
    }
  });

  it('leaves one path a lane of what a filter removed', () => {
    const all = generateMilestones(400, 4);
    const scene = layoutChart(requestOf(base, all, () => false));
    expect(scene.marks).toEqual([]);
    expect(scene.lanes.map((lane) => /^(M\d+ [\d.]+v8)+$/.test(lane.tracePath))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect([...scene.forms]).toEqual(['trace']);
  });
});
