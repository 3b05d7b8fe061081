import * as fc from 'fast-check';
import type { Milestone } from '../model/bundle.ts';
import { dayNumber, type DayRange } from '../model/calendarDate.ts';
import { EMPTY_FILTER, GROUPS } from '../model/viewState.ts';
import { bitsOf } from '../timeline/bitset.ts';
import { GENERATED_VOCABULARY, generateMilestones } from './generateMilestones.ts';
import { lanesOfGroup } from '../timeline/lanes.ts';
import { estimateTextPx } from '../timeline/measureText.ts';
import type { LayoutRequest } from '../timeline/scene.ts';

/** The years of the timeline. */
export const SPAN: DayRange = { first: dayNumber(2003, 1, 1), last: dayNumber(2022, 12, 31) };
/** Lanes are made from these, so that they do not depend on the milestones shown. */
const LANE_MILESTONES = generateMilestones(60, 7);

/** What a chart is made from. */
export interface Case {
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

/** Any chart that a reader can come to. */
export const cases: fc.Arbitrary<Case> = fc.record({
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

/** The request for a chart of these milestones, of which every so many-th passes unless told otherwise. */
export function requestOf(
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
    rows: { chairs: 'Chairmanship', representatives: 'Special Representative' },
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
