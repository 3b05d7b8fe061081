import type { ChartFrame } from './chartFrame.ts';
import type { Favoured, LaneItems } from './laneItems.ts';
import type { LineGroup } from './lowerLine.ts';
import { markExtent } from './markGeometry.ts';
import { nodesOfClusters, nodesOfMark } from './nodeBudget.ts';
import type { PlacedLabel } from './placeLabels.ts';

interface LabelledLane {
  readonly items: LaneItems;
  readonly labels: readonly PlacedLabel[];
}

function nodesOfLabel(items: LaneItems, label: PlacedLabel): number {
  const stacked = { length: items.stackSize[label.position] ?? 0 };
  return nodesOfMark({ label, extent: label.extent, stacked });
}

function nodesOfGroup(items: LaneItems, group: LineGroup, frame: ChartFrame): number {
  if (group.positions.length > 1) return nodesOfClusters(1);
  const position = group.positions[0] ?? 0;
  const index = items.indices[position] ?? 0;
  const first = items.prepared.firstDay[index] ?? 0;
  const last = items.prepared.lastDay[index] ?? first;
  const precision = items.prepared.milestones[index]?.date.precision ?? 'day';
  const extent = markExtent({ first, last, precision }, frame.scale, items.xs[position] ?? 0);
  return nodesOfMark({ label: null, extent, stacked: [] });
}

/** Elements of all marks and pills. */
export function nodesOfLanes(
  lanes: readonly (LabelledLane & { readonly line: readonly LineGroup[] })[],
  frame: ChartFrame,
): number {
  let nodes = 0;
  for (const { items, labels, line } of lanes) {
    for (const label of labels) nodes += nodesOfLabel(items, label);
    for (const group of line) nodes += nodesOfGroup(items, group, frame);
  }
  return nodes;
}

/** Share of the elements that labelled marks may take once there are too many. */
const LABEL_SHARE = 0.6;

interface Ranked {
  readonly lane: number;
  readonly label: PlacedLabel;
  readonly nodes: number;
  /** Lower is kept first; -1 is always kept. */
  readonly rank: number;
}

/** Rank of a further milestone in the first row: behind every landmark. */
const FURTHER_RANK = 1000;

function rankOf({ items }: LabelledLane, label: PlacedLabel, favoured: Favoured): number {
  const index = items.indices[label.position] ?? 0;
  const id = items.prepared.milestones[index]?.id;
  if (id === favoured.selectedId || id === favoured.focusedId) return -1;
  return label.row + (items.prepared.tier[index] === 1 ? 0 : FURTHER_RANK);
}

/**
 * Takes away the labels of lowest priority (further before landmarks, lower rows before upper,
 * later before earlier; the chosen one never) until labelled marks take their share of `nodes`.
 * Returns what each lane keeps.
 */
export function thinLabels(
  lanes: readonly LabelledLane[],
  nodes: number,
  favoured: Favoured,
): readonly (readonly PlacedLabel[])[] {
  const ranked: Ranked[] = lanes.flatMap((own, lane) =>
    own.labels.map((label) => ({
      lane,
      label,
      nodes: nodesOfLabel(own.items, label),
      rank: rankOf(own, label, favoured),
    })),
  );
  ranked.sort((a, b) => a.rank - b.rank || a.label.position - b.label.position || a.lane - b.lane);
  const kept: PlacedLabel[][] = lanes.map(() => []);
  let spent = 0;
  for (const { lane, label, nodes: own, rank } of ranked) {
    spent += own;
    if (spent <= nodes * LABEL_SHARE || rank === -1) kept[lane]?.push(label);
  }
  return kept;
}
