import { KINDS } from '../model/bundle.ts';
import type { LanePlace } from './boxMarks.ts';
import type { ChartFrame } from './chartFrame.ts';
import { indicesInRange, xsOf } from './laneItems.ts';
import type { FilledLane } from './layoutLanes.ts';
import { KIND_NAME_X_PX } from './metrics.ts';
import type { PreparedLanes } from './prepareLanes.ts';
import type { LaneBox, LayoutRequest, TimeScale } from './scene.ts';

/** Height of a tick on the lower line. */
const TICK_PX = 8;

/**
 * One path with a tick for each milestone of a lane that the filter removed; ticks on the same
 * pixel are drawn once, so the path is never longer than the plot is wide. Empty where nothing.
 */
function removedTicks(
  removed: PreparedLanes,
  lane: number,
  at: { readonly scale: TimeScale; readonly lineY: number },
): string {
  const xs = xsOf(removed, indicesInRange(removed, lane, at.scale.range), at.scale);
  const pixels = [...new Set(Array.from(xs, Math.round))].sort((a, b) => a - b);
  const top = at.lineY - TICK_PX / 2;
  return pixels.map((x) => `M${x} ${top}v${TICK_PX}`).join('');
}

function countByKind(lane: FilledLane | undefined): Int32Array {
  const counts = new Int32Array(KINDS.length);
  for (const index of lane?.items.indices ?? []) {
    const kind = lane?.items.prepared.kind[index] ?? 0;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Lanes with their headings and counts; before they are filled and placed, empty and all at the top. */
export function boxLanes(
  { plan, measure }: Pick<LayoutRequest, 'plan' | 'measure'>,
  frame: ChartFrame,
  filled: {
    readonly lanes: readonly FilledLane[];
    readonly places: readonly LanePlace[];
    /** What the filter removed; null: nothing is known of it yet. */
    readonly removed: PreparedLanes | null;
  },
): readonly LaneBox[] {
  return plan.lanes.map((spec, lane) => {
    const own = filled.lanes[lane];
    const { y, height, lineY } = filled.places[lane] ?? { y: 0, height: 0, lineY: 0 };
    const counts = countByKind(own);
    return {
      id: spec.id,
      label: spec.label,
      headingLines: frame.headings[lane] ?? [],
      counts: spec.kinds.map(({ id, plural }) => {
        const count = counts[KINDS.indexOf(id)] ?? 0;
        const isFitting =
          measure(`${plural} ${count}`, false) <= frame.metrics.gutter - KIND_NAME_X_PX;
        return { kind: id, label: isFitting ? plural : '', count };
      }),
      count: own?.items.indices.length ?? 0,
      y,
      height,
      lineY,
      tracePath: filled.removed
        ? removedTicks(filled.removed, lane, { scale: frame.scale, lineY })
        : 'M0 0',
    };
  });
}
