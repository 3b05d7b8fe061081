import type { ChartFrame } from './chartFrame.ts';
import { dealRows, type LaneDemand } from './dealRows.ts';
import { laneItems, type Favoured, type LaneItems } from './laneItems.ts';
import { groupLine, type LineGroup } from './lowerLine.ts';
import { TITLES_UP_TO_DAYS } from './metrics.ts';
import { placeLabels, type PlacedLabel } from './placeLabels.ts';
import type { PreparedLanes } from './prepareLanes.ts';
import type { MeasureText } from './scene.ts';
import { elementsOfLanes, thinLabels } from './thinLanes.ts';

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

/** A lane with the labels it would have, had it all rows that are to deal. */
interface LabelledLane {
  readonly items: LaneItems;
  readonly fewest: number;
  readonly labels: readonly PlacedLabel[];
}

/** How many labels each row would hold, and how many milestones no row can. */
function demandOf({ items, fewest, labels }: LabelledLane): LaneDemand {
  const { prepared, indices } = items;
  const isLandmark = (position: number): boolean => prepared.tier[indices[position] ?? 0] === 1;
  const landmarks: number[] = [];
  const all: number[] = [];
  for (const { position, row } of labels) {
    all[row] = (all[row] ?? 0) + 1;
    if (isLandmark(position)) landmarks[row] = (landmarks[row] ?? 0) + 1;
  }
  return {
    fewest,
    landmarks,
    labels: all,
    hopeless: items.wanting - labels.length,
    hopelessLandmarks: items.landmarks - landmarks.reduce((sum, count) => sum + count, 0),
  };
}

/** Positions without a label, by x: what found no row, and the stacks of landmarks that found none. */
function unlabelled({ byX, stackedOn }: LaneItems, labels: readonly PlacedLabel[]): Int32Array {
  const isLabelled = new Uint8Array(byX.length);
  for (const { position } of labels) isLabelled[position] = 1;
  const rest = new Int32Array(byX.length);
  let count = 0;
  for (const position of byX) {
    const landmark = stackedOn[position] ?? -1;
    if (isLabelled[position] === 1 || (landmark !== -1 && isLabelled[landmark] === 1)) continue;
    rest[count] = position;
    count += 1;
  }
  return rest.subarray(0, count);
}

interface UngroupedLane extends LabelledLane {
  readonly rows: number;
  readonly rest: Int32Array;
}

/** Deals the rows; labels in rows that a lane does not get go to its lower line. */
function deal(lanes: readonly LabelledLane[], frame: ChartFrame): readonly UngroupedLane[] {
  const dealt = dealRows(lanes.map(demandOf), frame.rows);
  return lanes.map((lane, index) => {
    const rows = dealt[index] ?? lane.fewest;
    const labels = lane.labels.filter((label) => label.row < rows);
    return { ...lane, rows, labels, rest: unlabelled(lane.items, labels) };
  });
}

/** Groups the lower lines; `widening` makes clusters of what is further apart than the design wants. */
function group(
  lanes: readonly UngroupedLane[],
  frame: ChartFrame,
  widening: number,
): readonly FilledLane[] {
  return lanes.map(({ items, rows, labels, rest }) => ({
    items,
    rows,
    labels,
    line: groupLine(rest, items.xs, {
      plotLeft: frame.plotLeft,
      plotRight: frame.plotRight,
      withinPx: frame.metrics.clusterPx * widening,
      pillHeight: frame.metrics.pillHeight,
    }),
  }));
}

const WIDENING_STEP = 1.5;
const WIDENINGS = 14;

/** Brings the lanes within the budget of elements: fewer labels first, then wider clusters. */
function withinBudget(lanes: readonly LabelledLane[], options: FillOptions): readonly FilledLane[] {
  const { frame, nodes, favoured } = options;
  let filled = group(deal(lanes, frame), frame, 1);
  if (elementsOfLanes(filled, frame) <= nodes) return filled;
  const kept = thinLabels(lanes, nodes, favoured);
  const thinned = deal(
    lanes.map((lane, index) => ({ ...lane, labels: kept[index] ?? [] })),
    frame,
  );
  let widening = 1;
  for (let round = 0; round < WIDENINGS; round += 1) {
    filled = group(thinned, frame, widening);
    if (elementsOfLanes(filled, frame) <= nodes) break;
    widening *= WIDENING_STEP;
  }
  return filled;
}

/** Places all milestones of the range: labels by priority, rows dealt among the lanes, the rest on the lower lines. */
export function layoutLanes(prepared: PreparedLanes, options: FillOptions): readonly FilledLane[] {
  const { frame, favoured, measure } = options;
  const { range } = frame.scale;
  const spare = frame.rows - frame.fewest.reduce((sum, rows) => sum + rows, 0);
  const lanes = prepared.lanes.map((_, lane) => {
    const items = laneItems(prepared, lane, { scale: frame.scale, favoured });
    const fewest = frame.fewest[lane] ?? 1;
    const labels = placeLabels(items, {
      scale: frame.scale,
      plotLeft: frame.plotLeft,
      plotRight: frame.plotRight,
      measure,
      favoured,
      hasTitles: range.last + 1 - range.first <= TITLES_UP_TO_DAYS,
      rows: fewest + Math.max(0, spare),
    });
    return { items, fewest, labels };
  });
  return withinBudget(lanes, options);
}
