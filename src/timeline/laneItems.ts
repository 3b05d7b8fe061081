import type { DayRange } from '../model/calendarDate.ts';
import { markX } from './markGeometry.ts';
import { STACK_WITHIN_PX } from './metrics.ts';
import type { PreparedLanes } from './prepareLanes.ts';
import type { TimeScale } from './scene.ts';

/** The milestones of one lane that reach into the range, in list order, with the x of their marks. */
export interface LaneItems {
  readonly prepared: PreparedLanes;
  /** Indices into `prepared.milestones`. */
  readonly indices: readonly number[];
  readonly xs: Float64Array;
  /** By position of a landmark: positions of the further milestones stacked on it, ascending. */
  readonly stacks: ReadonlyMap<number, readonly number[]>;
  /** 1 where the position belongs to somebody else's stack. */
  readonly isStacked: Uint8Array;
}

/** Who gets a label before the landmarks do, and so never joins a stack. */
export interface Favoured {
  readonly selectedId: string | null;
  readonly focusedId: string | null;
}

/** Indices of a lane whose possible days reach into the range. */
export function indicesInRange(
  prepared: PreparedLanes,
  lane: number,
  range: DayRange,
): readonly number[] {
  const found: number[] = [];
  for (const index of prepared.lanes[lane] ?? []) {
    if ((prepared.firstDay[index] ?? 0) > range.last) break;
    if ((prepared.lastDay[index] ?? 0) >= range.first) found.push(index);
  }
  return found;
}

/** X of each index, in the same order. */
export function xsOf(
  prepared: PreparedLanes,
  indices: readonly number[],
  scale: TimeScale,
): Float64Array {
  return Float64Array.from(indices, (index) => {
    const precision = prepared.milestones[index]?.date.precision ?? 'day';
    const first = prepared.firstDay[index] ?? 0;
    return markX({ first, last: prepared.lastDay[index] ?? first, precision }, scale);
  });
}

/** Position (in `sorted`) of the landmark nearest to an x, or -1 where none is near enough. */
function nearestWithin(sorted: readonly number[], xs: Float64Array, x: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((xs[sorted[middle] ?? 0] ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  let best = -1;
  let distance = STACK_WITHIN_PX;
  for (const candidate of [low - 1, low]) {
    const position = sorted[candidate];
    if (position === undefined) continue;
    const away = Math.abs((xs[position] ?? 0) - x);
    if (away < distance || (away === distance && best === -1)) {
      distance = away;
      best = position;
    }
  }
  return best;
}

function findStacks(
  lane: Pick<LaneItems, 'prepared' | 'indices' | 'xs'>,
  favoured: Favoured,
): Pick<LaneItems, 'stacks' | 'isStacked'> {
  const { prepared, indices, xs } = lane;
  const isStacked = new Uint8Array(indices.length);
  const stacks = new Map<number, number[]>();
  const landmarks = indices
    .map((_, position) => position)
    .filter((position) => prepared.milestones[indices[position] ?? 0]?.tier === 1)
    .sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0) || a - b);
  if (landmarks.length === 0) return { stacks, isStacked };
  indices.forEach((index, position) => {
    const milestone = prepared.milestones[index];
    if (!milestone || milestone.tier === 1) return;
    if (milestone.id === favoured.selectedId || milestone.id === favoured.focusedId) return;
    const landmark = nearestWithin(landmarks, xs, xs[position] ?? 0);
    if (landmark === -1) return;
    isStacked[position] = 1;
    const stack = stacks.get(landmark);
    if (stack) stack.push(position);
    else stacks.set(landmark, [position]);
  });
  return { stacks, isStacked };
}

/** What one lane has to show in the range. */
export function laneItems(
  prepared: PreparedLanes,
  lane: number,
  view: { readonly scale: TimeScale; readonly favoured: Favoured },
): LaneItems {
  const indices = indicesInRange(prepared, lane, view.scale.range);
  const xs = xsOf(prepared, indices, view.scale);
  return { prepared, indices, xs, ...findStacks({ prepared, indices, xs }, view.favoured) };
}
