import { KINDS, type Milestone } from '../model/bundle.ts';
import { possibleDays } from '../model/calendarDate.ts';
import { hasBit } from './bitset.ts';
import type { FilteredMilestones, LanePlan } from './scene.ts';

/**
 * Milestones in list order with their days as numbers and their lanes as index lists: what every
 * filter and every step of a zoom needs again.
 */
export interface PreparedLanes {
  /** List order: the date of beginning as written, then id. */
  readonly milestones: readonly Milestone[];
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** 1: month or year only. */
  readonly isSoft: Uint8Array;
  readonly tier: Uint8Array;
  /** Place in KINDS. */
  readonly kind: Uint8Array;
  /** In how many lanes each stands. */
  readonly laneCount: Uint8Array;
  /** For each lane the indices of its milestones, ascending. */
  readonly lanes: readonly Int32Array[];
}

/** All milestones in the lanes of a plan, whether they pass or not. */
interface PreparedPlan extends PreparedLanes {
  /** Place of each in the array that was given, by which a filter knows it; null where that array was in list order. */
  readonly places: Int32Array | null;
  /** Indices of those that the plan has no lane for. */
  readonly strays: Int32Array;
}

const KIND_PLACES = new Map(KINDS.map((kind, place) => [kind, place]));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareMilestones(a: Milestone, b: Milestone): number {
  return compareText(a.date.start, b.date.start) || compareText(a.id, b.id);
}

/** Places in list order; null where the milestones stand in it already, as those of a bundle do. */
function placesInOrder(milestones: readonly Milestone[]): Int32Array | null {
  let before: Milestone | null = null;
  for (const milestone of milestones) {
    if (before !== null && compareMilestones(before, milestone) > 0) {
      return Int32Array.from(
        [...milestones.entries()]
          .sort(([, a], [, b]) => compareMilestones(a, b))
          .map(([place]) => place),
      );
    }
    before = milestone;
  }
  return null;
}

function prepare(given: readonly Milestone[], plan: LanePlan): PreparedPlan {
  const places = placesInOrder(given);
  const milestones = places
    ? Array.from(places, (place) => given[place]).filter((one) => one !== undefined)
    : given;
  const size = milestones.length;
  const firstDay = new Int32Array(size);
  const lastDay = new Int32Array(size);
  const isSoft = new Uint8Array(size);
  const tier = new Uint8Array(size);
  const kind = new Uint8Array(size);
  const laneCount = new Uint8Array(size);
  const lanes: number[][] = plan.lanes.map(() => []);
  const strays: number[] = [];
  milestones.forEach((milestone, index) => {
    const { first, last } = possibleDays(milestone.date);
    const { precision } = milestone.date;
    firstDay[index] = first;
    lastDay[index] = last;
    isSoft[index] = precision === 'month' || precision === 'year' ? 1 : 0;
    tier[index] = milestone.tier;
    kind[index] = KIND_PLACES.get(milestone.kind) ?? 0;
    const own = plan.lanesOf(milestone);
    laneCount[index] = Math.max(1, own.length);
    if (own.length === 0) strays.push(index);
    for (const lane of own) lanes[lane]?.push(index);
  });
  return {
    milestones,
    firstDay,
    lastDay,
    isSoft,
    tier,
    kind,
    laneCount,
    lanes: lanes.map((lane) => Int32Array.from(lane)),
    places,
    strays: Int32Array.from(strays),
  };
}

const preparedByMilestones = new WeakMap<readonly Milestone[], WeakMap<LanePlan, PreparedPlan>>();

function preparedFor(milestones: readonly Milestone[], plan: LanePlan): PreparedPlan {
  const byPlan = preparedByMilestones.get(milestones) ?? new WeakMap<LanePlan, PreparedPlan>();
  preparedByMilestones.set(milestones, byPlan);
  const known = byPlan.get(plan) ?? prepare(milestones, plan);
  byPlan.set(plan, known);
  return known;
}

/** The lanes with those milestones only that pass, or that do not. */
function lanesWhere(
  { lanes, places }: PreparedPlan,
  { passing }: FilteredMilestones,
  isPassing: boolean,
): readonly Int32Array[] {
  return lanes.map((lane) =>
    lane.filter((index) => hasBit(passing, places?.[index] ?? index) === isPassing),
  );
}

/** The milestones that pass; one that the plan has no lane for stands in the last, so that none is lost. */
export function prepareShown(filtered: FilteredMilestones, plan: LanePlan): PreparedLanes {
  const prepared = preparedFor(filtered.milestones, plan);
  const { strays, places } = prepared;
  const shown = lanesWhere(prepared, filtered, true);
  const lost = strays.filter((index) => hasBit(filtered.passing, places?.[index] ?? index));
  if (lost.length === 0) return { ...prepared, lanes: shown };
  const last = shown.length - 1;
  return {
    ...prepared,
    lanes: shown.map((lane, place) =>
      place === last ? Int32Array.of(...lane, ...lost).sort() : lane,
    ),
  };
}

/** The milestones that do not pass; one that the plan has no lane for leaves no trace. */
export function prepareRemoved(filtered: FilteredMilestones, plan: LanePlan): PreparedLanes {
  const prepared = preparedFor(filtered.milestones, plan);
  return { ...prepared, lanes: lanesWhere(prepared, filtered, false) };
}
