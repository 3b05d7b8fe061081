import { indicesInRange, xsOf } from './laneItems.ts';
import type { PreparedLanes } from './prepareLanes.ts';
import type { TimeScale } from './scene.ts';

/** Height of a tick on the lower line. */
const TRACE_PX = 8;

/**
 * One path with a tick for each milestone of a lane that the filter removed; ticks on the same
 * pixel are drawn once, so the path is never longer than the plot is wide. Empty where nothing.
 */
export function tracePath(
  removed: PreparedLanes,
  lane: number,
  at: { readonly scale: TimeScale; readonly lineY: number },
): string {
  const xs = xsOf(removed, indicesInRange(removed, lane, at.scale.range), at.scale);
  const pixels = [...new Set(Array.from(xs, Math.round))].sort((a, b) => a - b);
  const top = at.lineY - TRACE_PX / 2;
  return pixels.map((x) => `M${x} ${top}v${TRACE_PX}`).join('');
}
