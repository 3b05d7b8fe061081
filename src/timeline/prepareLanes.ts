import { KINDS, type Milestone } from '../model/bundle.ts';
import { possibleDays } from '../model/calendarDate.ts';
import type { LanePlan } from './scene.ts';

/**
 * Milestones in list order with their days as numbers and their lanes as index lists: what every
 * step of a zoom needs again. Made once for each array and plan.
 */
export interface PreparedLanes {
  /** List order: first possible day, last possible day, id. */
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

/** What is read off a milestone once, however many filters it passes. */
interface Dated {
  readonly milestone: Milestone;
  readonly first: number;
  readonly last: number;
  readonly isSoft: 0 | 1;
  readonly kind: number;
}

const KIND_PLACES = new Map(KINDS.map((kind, place) => [kind, place]));

const datedByMilestone = new WeakMap<Milestone, Dated>();

function datedOf(milestone: Milestone): Dated {
  const known = datedByMilestone.get(milestone);
  if (known) return known;
  const { first, last } = possibleDays(milestone.date);
  const { precision } = milestone.date;
  const isSoft = precision === 'month' || precision === 'year' ? 1 : 0;
  const dated = {
    milestone,
    first,
    last,
    isSoft,
    kind: KIND_PLACES.get(milestone.kind) ?? 0,
  } as const;
  datedByMilestone.set(milestone, dated);
  return dated;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of the bundle: the date on which it begins as written, then the id. */
function compareDated({ milestone: a }: Dated, { milestone: b }: Dated): number {
  return compareText(a.date.start, b.date.start) || compareText(a.id, b.id);
}

function inListOrder(milestones: readonly Milestone[]): readonly Dated[] {
  const dated: Dated[] = [];
  let isSorted = true;
  let before: Dated | null = null;
  for (const milestone of milestones) {
    const entry = datedOf(milestone);
    if (before !== null && compareDated(before, entry) > 0) isSorted = false;
    dated.push(entry);
    before = entry;
  }
  return isSorted ? dated : dated.sort(compareDated);
}

function prepare(
  milestones: readonly Milestone[],
  plan: LanePlan,
  strayLane: number | null,
): PreparedLanes {
  const dated = inListOrder(milestones);
  const size = dated.length;
  const firstDay = new Int32Array(size);
  const lastDay = new Int32Array(size);
  const isSoft = new Uint8Array(size);
  const tier = new Uint8Array(size);
  const kind = new Uint8Array(size);
  const laneCount = new Uint8Array(size);
  const sorted: Milestone[] = [];
  const lanes: number[][] = plan.lanes.map(() => []);
  for (const [index, entry] of dated.entries()) {
    firstDay[index] = entry.first;
    lastDay[index] = entry.last;
    isSoft[index] = entry.isSoft;
    tier[index] = entry.milestone.tier;
    kind[index] = entry.kind;
    sorted.push(entry.milestone);
    const own = plan.lanesOf(entry.milestone);
    const places = own.length > 0 || strayLane === null ? own : [strayLane];
    laneCount[index] = places.length;
    for (const lane of places) lanes[lane]?.push(index);
  }
  return {
    milestones: sorted,
    firstDay,
    lastDay,
    isSoft,
    tier,
    kind,
    laneCount,
    lanes: lanes.map((lane) => Int32Array.from(lane)),
  };
}

type PreparedByPlan = WeakMap<LanePlan, PreparedLanes>;
const shownCache = new WeakMap<readonly Milestone[], PreparedByPlan>();
const removedCache = new WeakMap<readonly Milestone[], PreparedByPlan>();

function cached(
  cache: WeakMap<readonly Milestone[], PreparedByPlan>,
  milestones: readonly Milestone[],
  make: { readonly plan: LanePlan; readonly strayLane: number | null },
): PreparedLanes {
  const byPlan = cache.get(milestones) ?? new WeakMap<LanePlan, PreparedLanes>();
  cache.set(milestones, byPlan);
  const known = byPlan.get(make.plan) ?? prepare(milestones, make.plan, make.strayLane);
  byPlan.set(make.plan, known);
  return known;
}

/** The shown milestones; one that the plan has no lane for stands in the last, so that none is lost. */
export function prepareShown(milestones: readonly Milestone[], plan: LanePlan): PreparedLanes {
  return cached(shownCache, milestones, { plan, strayLane: Math.max(0, plan.lanes.length - 1) });
}

/** The removed milestones; one that the plan has no lane for leaves no trace. */
export function prepareRemoved(milestones: readonly Milestone[], plan: LanePlan): PreparedLanes {
  return cached(removedCache, milestones, { plan, strayLane: null });
}
