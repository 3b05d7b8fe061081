import type { DayRange } from '../model/calendarDate.ts';
import { STACK_WITHIN_PX } from './metrics.ts';
import type { PreparedLanes } from './prepareLanes.ts';
import { roundPx } from './scale.ts';
import type { TimeScale } from './scene.ts';

/**
 * The milestones of one lane that reach into the range, in list order. A *position* is a place in
 * these arrays; typed arrays keep a step of a zoom over 100,000 milestones within a frame or two.
 */
export interface LaneItems {
  readonly prepared: PreparedLanes;
  /** Indices into `prepared.milestones`. */
  readonly indices: Int32Array;
  /** X of each mark, to a tenth of a px. */
  readonly xs: Float64Array;
  /** Positions by x, then by list order. */
  readonly byX: Int32Array;
  /** Position of the landmark that a further milestone is stacked on, or -1. */
  readonly stackedOn: Int32Array;
  /** How many are stacked on a landmark. */
  readonly stackSize: Int32Array;
  /** How many want a row: landmarks, and all that are not in somebody else's stack. */
  readonly landmarks: number;
  readonly wanting: number;
}

/** Who gets a label before the landmarks do, and so never joins a stack. */
export interface Favoured {
  readonly selectedId: string | null;
  readonly focusedId: string | null;
}

/** Indices of a lane whose possible days reach into the range. */
export function indicesInRange(prepared: PreparedLanes, lane: number, range: DayRange): Int32Array {
  const all = prepared.lanes[lane] ?? new Int32Array();
  const found = new Int32Array(all.length);
  let count = 0;
  for (const index of all) {
    if ((prepared.firstDay[index] ?? 0) > range.last) break;
    if ((prepared.lastDay[index] ?? 0) < range.first) continue;
    found[count] = index;
    count += 1;
  }
  return found.subarray(0, count);
}

/** X of each index, in the same order: as `markX` places one. */
export function xsOf(prepared: PreparedLanes, indices: Int32Array, scale: TimeScale): Float64Array {
  const { firstDay, lastDay, isSoft } = prepared;
  const right = scale.x + scale.width;
  const xs = new Float64Array(indices.length);
  for (let position = 0; position < indices.length; position += 1) {
    const index = indices[position] ?? 0;
    const first = firstDay[index] ?? 0;
    const day = isSoft[index] === 1 ? (first + (lastDay[index] ?? first) + 1) / 2 : first + 0.5;
    const x = scale.x + (day - scale.range.first) * scale.pxPerDay;
    xs[position] = roundPx(x < scale.x ? scale.x : x > right ? right : x);
  }
  return xs;
}

/** Positions sorted by x, then by list order. */
function sortByX(xs: Float64Array, scale: TimeScale): Int32Array {
  if (xs.length >= COUNTS_FROM) return countedByX(xs, scale);
  const sorted = Int32Array.from(xs.keys());
  return sorted.sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0) || a - b);
}

/** From so many on, counting is faster than comparing: it walks over each tenth of a px once. */
const COUNTS_FROM = 1500;

/** The same by counting: x is a whole number of tenths of a px. */
function countedByX(xs: Float64Array, scale: TimeScale): Int32Array {
  const starts = new Int32Array(Math.ceil(scale.width * 10) + 3);
  const slotOf = (x: number): number => Math.round((x - scale.x) * 10) + 1;
  for (const x of xs) starts[slotOf(x)] = (starts[slotOf(x)] ?? 0) + 1;
  for (let slot = 1; slot < starts.length; slot += 1) {
    starts[slot] = (starts[slot] ?? 0) + (starts[slot - 1] ?? 0);
  }
  const sorted = new Int32Array(xs.length);
  for (let position = xs.length - 1; position >= 0; position -= 1) {
    const slot = slotOf(xs[position] ?? 0);
    const place = (starts[slot] ?? 0) - 1;
    starts[slot] = place;
    sorted[place] = position;
  }
  return sorted;
}

type Placed = Pick<LaneItems, 'prepared' | 'indices' | 'xs' | 'byX'>;

/** For each position the landmark last met while walking along x, in one direction; -1 before the first. */
function lastLandmark({ prepared, indices, byX }: Placed, direction: 1 | -1): Int32Array {
  const found = new Int32Array(byX.length);
  let landmark = -1;
  for (let step = 0; step < byX.length; step += 1) {
    const position = byX[direction === 1 ? step : byX.length - 1 - step] ?? 0;
    if (prepared.tier[indices[position] ?? 0] === 1) landmark = position;
    found[position] = landmark;
  }
  return found;
}

function isFavoured(placed: Placed, position: number, favoured: Favoured): boolean {
  if (favoured.selectedId === null && favoured.focusedId === null) return false;
  const id = placed.prepared.milestones[placed.indices[position] ?? -1]?.id;
  return id === favoured.selectedId || id === favoured.focusedId;
}

/** Each further milestone joins the nearest landmark that is near enough, the earlier of two. */
function findStacks(
  placed: Placed,
  favoured: Favoured,
): Pick<LaneItems, 'stackedOn' | 'stackSize' | 'landmarks' | 'wanting'> {
  const { prepared, indices, xs } = placed;
  const before = lastLandmark(placed, 1);
  const after = lastLandmark(placed, -1);
  const stackedOn = new Int32Array(indices.length).fill(-1);
  const stackSize = new Int32Array(indices.length);
  const distance = (landmark: number, x: number): number =>
    landmark === -1 ? Number.POSITIVE_INFINITY : Math.abs((xs[landmark] ?? 0) - x);
  let landmarks = 0;
  let wanting = indices.length;
  for (let position = 0; position < indices.length; position += 1) {
    if (prepared.tier[indices[position] ?? 0] === 1) {
      landmarks += 1;
      continue;
    }
    const x = xs[position] ?? 0;
    const left = before[position] ?? -1;
    const right = after[position] ?? -1;
    const nearest = distance(right, x) < distance(left, x) ? right : left;
    if (distance(nearest, x) > STACK_WITHIN_PX) continue;
    if (isFavoured(placed, position, favoured)) continue;
    stackedOn[position] = nearest;
    stackSize[nearest] = (stackSize[nearest] ?? 0) + 1;
    wanting -= 1;
  }
  return { stackedOn, stackSize, landmarks, wanting };
}

/** What one lane has to show in the range. */
export function laneItems(
  prepared: PreparedLanes,
  lane: number,
  view: { readonly scale: TimeScale; readonly favoured: Favoured },
): LaneItems {
  const indices = indicesInRange(prepared, lane, view.scale.range);
  const xs = xsOf(prepared, indices, view.scale);
  const placed = { prepared, indices, xs, byX: sortByX(xs, view.scale) };
  return { ...placed, ...findStacks(placed, view.favoured) };
}

/** Members of the stacks of some landmarks (positions), each in list order. */
export function stackMembers(
  items: LaneItems,
  landmarks: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const members = new Map(landmarks.map((landmark) => [landmark, [] as number[]]));
  if (landmarks.every((landmark) => items.stackSize[landmark] === 0)) return members;
  items.stackedOn.forEach((landmark, position) => {
    if (landmark !== -1) members.get(landmark)?.push(position);
  });
  return members;
}
