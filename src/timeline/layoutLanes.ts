import type { ChartFrame } from './chartFrame.ts';
import { dealRows, type LaneDemand } from './dealRows.ts';
import { laneItems, type Favoured, type LaneItems } from './laneItems.ts';
import { groupLine, type LineGroup } from './lowerLine.ts';
import { markExtent } from './markGeometry.ts';
import { TITLES_UP_TO_DAYS } from './metrics.ts';
import { nodesOfClusters, nodesOfMark } from './nodeBudget.ts';
import { placeLabels, type PlacedLabel } from './placeLabels.ts';
import type { PreparedLanes } from './prepareLanes.ts';
import type { MeasureText } from './scene.ts';

/** A lane with everything placed: labels in rows, the rest in groups on the lower line. */
export interface FilledLane {
  readonly items: LaneItems;
  readonly rows: number;
  readonly labels: readonly PlacedLabel[];
  readonly line: readonly LineGroup[];
}

interface FillOptions {
  readonly frame: ChartFrame;
  readonly measure: MeasureText;
  readonly favoured: Favoured;
  /** Elements that marks and clusters may have together. */
  readonly nodes: number;
}

function isLandmark(items: LaneItems, position: number): boolean {
  return items.prepared.milestones[items.indices[position] ?? 0]?.tier === 1;
}

/** How many labels each row would hold, and how many milestones no row can. */
function demandOf(
  items: LaneItems,
  labels: readonly PlacedLabel[],
  limits: { readonly fewest: number; readonly most: number },
): LaneDemand {
  const landmarks = Array.from({ length: limits.most }, () => 0);
  const all = Array.from({ length: limits.most }, () => 0);
  let placedLandmarks = 0;
  for (const { position, row } of labels) {
    all[row] = (all[row] ?? 0) + 1;
    if (!isLandmark(items, position)) continue;
    landmarks[row] = (landmarks[row] ?? 0) + 1;
    placedLandmarks += 1;
  }
  let wanting = 0;
  let wantingLandmarks = 0;
  items.indices.forEach((_, position) => {
    if (items.isStacked[position] === 1) return;
    wanting += 1;
    if (isLandmark(items, position)) wantingLandmarks += 1;
  });
  return {
    fewest: limits.fewest,
    landmarks,
    labels: all,
    hopeless: wanting - labels.length,
    hopelessLandmarks: wantingLandmarks - placedLandmarks,
  };
}

/** Positions without a label, by x: what found no row, and the stacks of landmarks that found none. */
function unlabelled(items: LaneItems, labels: readonly PlacedLabel[]): readonly number[] {
  const isShown = new Uint8Array(items.indices.length);
  for (const { position } of labels) {
    isShown[position] = 1;
    for (const stacked of items.stacks.get(position) ?? []) isShown[stacked] = 1;
  }
  const rest: number[] = [];
  isShown.forEach((shown, position) => {
    if (shown === 0) rest.push(position);
  });
  const { xs } = items;
  return rest.sort((a, b) => (xs[a] ?? 0) - (xs[b] ?? 0) || a - b);
}

function fillLine(
  items: LaneItems,
  labels: readonly PlacedLabel[],
  options: { readonly frame: ChartFrame; readonly widening: number },
): readonly LineGroup[] {
  const { frame, widening } = options;
  return groupLine(unlabelled(items, labels), items.xs, {
    plotLeft: frame.plotLeft,
    plotRight: frame.plotRight,
    withinPx: frame.metrics.clusterPx * widening,
    pillHeight: frame.metrics.pillHeight,
  });
}

function nodesOfLabels(items: LaneItems, labels: readonly PlacedLabel[]): number {
  return labels.reduce((sum, label) => {
    const stacked = items.stacks.get(label.position) ?? [];
    return sum + nodesOfMark({ label, extent: label.extent, stacked });
  }, 0);
}

function nodesOfLine(items: LaneItems, line: readonly LineGroup[], frame: ChartFrame): number {
  return line.reduce((sum, group) => {
    if (group.positions.length > 1) return sum + nodesOfClusters(1);
    const position = group.positions[0] ?? 0;
    const index = items.indices[position] ?? 0;
    const first = items.prepared.firstDay[index] ?? 0;
    const last = items.prepared.lastDay[index] ?? first;
    const precision = items.prepared.milestones[index]?.date.precision ?? 'day';
    const extent = markExtent({ first, last, precision }, frame.scale, items.xs[position] ?? 0);
    return sum + nodesOfMark({ label: null, extent, stacked: [] });
  }, 0);
}

const nodesOfLane = (lane: FilledLane, frame: ChartFrame): number =>
  nodesOfLabels(lane.items, lane.labels) + nodesOfLine(lane.items, lane.line, frame);

/** Share of the elements that labelled marks may take once there are too many. */
const LABEL_SHARE = 0.6;
const WIDENING_STEP = 1.5;
const WIDENINGS = 14;

/**
 * Takes away the labels of lowest priority (further before landmarks, lower rows before upper,
 * later before earlier; the chosen one never) until labelled marks keep to `nodes` elements.
 */
function thinLabels(
  lanes: readonly FilledLane[],
  nodes: number,
  favoured: Favoured,
): readonly (readonly PlacedLabel[])[] {
  const rank = (items: LaneItems, label: PlacedLabel): number => {
    const id = items.prepared.milestones[items.indices[label.position] ?? 0]?.id;
    if (id === favoured.selectedId || id === favoured.focusedId) return -1;
    return isLandmark(items, label.position) ? label.row : 1000 + label.row;
  };
  const entries = lanes.flatMap(({ items, labels }, lane) =>
    labels.map((label) => ({ lane, label, rank: rank(items, label), items })),
  );
  entries.sort((a, b) => a.rank - b.rank || a.label.position - b.label.position || a.lane - b.lane);
  const kept: PlacedLabel[][] = lanes.map(() => []);
  let spent = 0;
  for (const { lane, label, items, rank: own } of entries) {
    spent += nodesOfLabels(items, [label]);
    if (spent <= nodes || own === -1) kept[lane]?.push(label);
  }
  return kept;
}

/** Brings the lanes within the budget of elements: fewer labels first, then wider clusters. */
function withinBudget(lanes: readonly FilledLane[], options: FillOptions): readonly FilledLane[] {
  const { frame, nodes, favoured } = options;
  const total = (some: readonly FilledLane[]): number =>
    some.reduce((sum, lane) => sum + nodesOfLane(lane, frame), 0);
  if (total(lanes) <= nodes) return lanes;
  const kept = thinLabels(lanes, nodes * LABEL_SHARE, favoured);
  let widening = 1;
  let thinned = lanes;
  for (let round = 0; round < WIDENINGS; round += 1) {
    const width = widening;
    thinned = lanes.map((lane, index) => {
      const labels = kept[index] ?? [];
      return { ...lane, labels, line: fillLine(lane.items, labels, { frame, widening: width }) };
    });
    if (total(thinned) <= nodes) break;
    widening *= WIDENING_STEP;
  }
  return thinned;
}

/** Places all milestones of the range: labels by priority, rows dealt among the lanes, the rest on the lower lines. */
export function layoutLanes(prepared: PreparedLanes, options: FillOptions): readonly FilledLane[] {
  const { frame, favoured, measure } = options;
  const { range } = frame.scale;
  const spare = frame.rows - frame.fewest.reduce((sum, rows) => sum + rows, 0);
  const placed = prepared.lanes.map((_, lane) => {
    const items = laneItems(prepared, lane, { scale: frame.scale, favoured });
    const fewest = frame.fewest[lane] ?? 1;
    const most = fewest + Math.max(0, spare);
    const labels = placeLabels(items, {
      scale: frame.scale,
      plotLeft: frame.plotLeft,
      plotRight: frame.plotRight,
      measure,
      favoured,
      hasTitles: range.last + 1 - range.first <= TITLES_UP_TO_DAYS,
      rows: most,
    });
    return { items, labels, demand: demandOf(items, labels, { fewest, most }) };
  });
  const rows = dealRows(
    placed.map((lane) => lane.demand),
    frame.rows,
  );
  const filled = placed.map(({ items, labels: all }, lane) => {
    const own = rows[lane] ?? 1;
    const labels = all.filter((label) => label.row < own);
    return { items, rows: own, labels, line: fillLine(items, labels, { frame, widening: 1 }) };
  });
  return withinBudget(filled, options);
}
