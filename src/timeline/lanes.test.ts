import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES, type Bundle, type Milestone } from '../model/bundle.ts';
import { ALL_CHOICES, EMPTY_FILTER, GROUPS, type Filter } from '../model/viewState.ts';
import { dealRows } from './dealRows.ts';
import { applyFilter } from './filter.ts';
import { buildFilterIndex } from './filterIndex.ts';
import { GENERATED_VOCABULARY, generateMilestones } from '../testing/generateMilestones.ts';
import { lanesOfGroup } from './lanes.ts';
import { groupLine } from './lowerLine.ts';
import type { LanePlan } from './scene.ts';

const ALL = generateMilestones(300, 21);
const base = ALL[0] as Milestone;

function planOf(group: (typeof GROUPS)[number], filter: Partial<Filter> = {}): LanePlan {
  return lanesOfGroup({
    group,
    vocabulary: GENERATED_VOCABULARY,
    filter: { ...EMPTY_FILTER, ...filter },
    milestones: ALL,
  });
}

const namesOf = (plan: LanePlan, milestone: Milestone): readonly (string | undefined)[] =>
  plan.lanesOf(milestone).map((lane) => plan.lanes[lane]?.id);

describe('lanesOfGroup({ group, filter, … })', () => {
  it.each(GROUPS)('by %s: every milestone has a lane while nothing is filtered', (group) => {
    const plan = planOf(group);
    for (const milestone of ALL) expect(plan.lanesOf(milestone).length).toBeGreaterThan(0);
    expect(Math.max(...ALL.flatMap((milestone) => plan.lanesOf(milestone)))).toBe(
      plan.lanes.length - 1,
    );
  });

  it('by kind: the five families in their order', () => {
    expect(planOf('kind').lanes.map((lane) => lane.id)).toEqual([
      'decisions',
      'conferences',
      'publications',
      'activities',
      'statements',
    ]);
  });

  it('by pillar: once in each of its pillars, or in the lane of none', () => {
    const plan = planOf('pillar');
    const milestone = { ...base, pillars: ['protection', 'prevention'] as const };
    expect(namesOf(plan, milestone)).toEqual(['prevention', 'protection']);
    expect(namesOf(plan, { ...base, pillars: [] })).toEqual(['not-stated']);
  });

  it('by field: the chosen fields alone, and only stated tags where asked', () => {
    const chosen = planOf('field', { fields: ['migration', 'policing'], statedOnly: true });
    expect(chosen.lanes.map((lane) => lane.id)).toEqual(['migration', 'policing']);
    const milestone: Milestone = {
      ...base,
      fields: [
        { id: 'policing', basis: 'stated' },
        { id: 'migration', basis: 'derived' },
        { id: 'human-rights', basis: 'stated' },
      ],
    };
    expect(namesOf(chosen, milestone)).toEqual(['policing']);
  });

  it('by State: each chosen State that it names, else the lane of all participating States', () => {
    const plan = planOf('state', { states: ['CH', 'AT'] });
    const named: Milestone = {
      ...base,
      allStates: { count: 57, how: 'adopted' },
      states: [
        { iso2: 'AT', roles: ['host'], basis: 'stated' },
        { iso2: 'CH', roles: ['mentioned'], basis: 'stated' },
      ],
    };
    expect(namesOf(plan, named)).toEqual(['CH', 'AT']);
    expect(namesOf(plan, { ...named, states: [] })).toEqual(['all-states']);
    expect(namesOf(plan, { ...named, states: [], allStates: null })).toEqual([]);
    const treaty = { ...named, states: [], allStates: null, parties: [{ iso2: 'CH', date: null }] };
    expect(namesOf(plan, treaty)).toEqual(['CH']);
    const hosts = planOf('state', { states: ['CH', 'AT'], roles: ['host'], all: 'none' });
    expect([namesOf(hosts, named), namesOf(hosts, treaty)]).toEqual([['AT'], []]);
    expect(hosts.lanes).toHaveLength(2);
  });
});

describe('lanesOfGroup and the filter', () => {
  const bundle = {
    span: { start: '2003-01-01', end: '2022-12-31' },
    vocabulary: GENERATED_VOCABULARY,
    milestones: ALL,
  } as unknown as Bundle;
  const index = buildFilterIndex(bundle);

  it('agree: what passes has a lane of its own, for any choice of States, roles and fields', () => {
    const choices = fc.record({
      states: fc.subarray(['CH', 'AT', 'PL']),
      roles: fc.subarray([...ROLES]),
      fields: fc.subarray(['migration', 'policing']),
      all: fc.constantFrom(...ALL_CHOICES),
      statedOnly: fc.boolean(),
      group: fc.constantFrom(...GROUPS),
    });
    fc.assert(
      fc.property(choices, ({ group, ...chosen }) => {
        const plan = planOf(group, chosen);
        const { passing } = applyFilter(index, { ...EMPTY_FILTER, ...chosen }, null);
        const homeless = passing.filter((milestone) => plan.lanesOf(milestone).length === 0);
        expect(homeless.map(({ id }) => id)).toEqual([]);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('dealRows(lanes, total)', () => {
  const lane = (fewest: number, landmarks: number[], labels: number[]) => ({
    fewest,
    landmarks,
    labels,
    hopeless: 0,
    hopelessLandmarks: 0,
  });

  it.each([
    ['all get their fewest', [lane(2, [], []), lane(3, [], [])], 5, [2, 3]],
    [
      'most unlabelled landmarks first',
      [lane(1, [5, 2, 1], [5, 2, 1]), lane(1, [5, 4, 4], [5, 4, 4])],
      4,
      [1, 3],
    ],
    ['then further milestones', [lane(1, [5], [5, 9]), lane(1, [2, 1], [2, 1])], 4, [2, 2]],
    ['then evenly', [lane(2, [], []), lane(1, [], [])], 6, [3, 3]],
    ['headings need more than there is', [lane(3, [], []), lane(3, [], [])], 4, [3, 3]],
  ])('%s', (_claim, lanes, total, rows) => {
    expect(dealRows(lanes, total)).toEqual(rows);
  });
});

describe('groupLine(sorted, xs, options)', () => {
  const options = { plotLeft: 0, plotRight: 400, withinPx: 14, pillHeight: 18 };
  const sizes = (xs: readonly number[]): readonly number[] =>
    groupLine(Int32Array.from(xs.keys()), Float64Array.from(xs), options).map(
      (group) => group.positions.length,
    );

  it.each([
    [[100], [1]],
    [
      [100, 114],
      [1, 1],
    ],
    [[100, 113], [2]],
    [
      [100, 110, 200],
      [2, 1],
    ],
    [
      [0, 1, 2, 399, 400],
      [3, 2],
    ],
    [[100, 105, 116], [3]],
    [[], []],
  ])('x %j: groups of %j', (xs, expected) => {
    expect(sizes(xs)).toEqual(expected);
  });

  it('makes a row of pills of an even crowd, none touching another or the plot’s edge', () => {
    const xs = Array.from({ length: 1000 }, (_, place) => place * 0.4);
    const groups = groupLine(Int32Array.from(xs.keys()), Float64Array.from(xs), options);
    expect(groups.length).toBeGreaterThan(5);
    let free = 0;
    for (const group of groups) {
      expect(group.x - group.width / 2).toBeGreaterThanOrEqual(free);
      free = group.x + group.width / 2;
    }
    expect(free).toBeLessThanOrEqual(400);
  });
});
