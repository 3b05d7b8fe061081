import type { ChartFrame } from './chartFrame.ts';
import { fadeOf } from './drawMarks.ts';
import type { Favoured, LaneItems } from './laneItems.ts';
import type { LineGroup } from './lowerLine.ts';
import { markExtent } from './markGeometry.ts';
import { ELEMENTS_OF_CLUSTER, ELEMENTS_OF_FADE, elementsOfMark } from './nodeBudget.ts';
import type { PlacedLabel } from './placeLabels.ts';
import type { ExtentBox } from './scene.ts';

interface LabelledLane {
  readonly items: LaneItems;
  readonly labels: readonly PlacedLabel[];
}

function elementsOfLabel(items: LaneItems, label: PlacedLabel): number {
  const isStack = (items.stackSize[label.position] ?? 0) > 0;
  return elementsOfMark({ label, extent: label.extent, isStack });
}

/** Bar or band of a milestone that stands alone on the lower line. */
function bareExtent({ prepared, indices, xs }: LaneItems, position: number, frame: ChartFrame) {
  const index = indices[position] ?? 0;
  const first = prepared.firstDay[index] ?? 0;
  const last = prepared.lastDay[index] ?? first;
  const precision = prepared.milestones[index]?.date.precision ?? 'day';
  return markExtent({ first, last, precision }, frame.scale, xs[position] ?? 0);
}

/** Elements of all marks and pills at most. */
export function elementsOfLanes(
  lanes: readonly (LabelledLane & { readonly line: readonly LineGroup[] })[],
  frame: ChartFrame,
): number {
  let elements = 0;
  const fades = new Set<string>();
  const addFade = ({ prepared, indices }: LaneItems, position: number, extent: ExtentBox): void => {
    const index = indices[position] ?? 0;
    const kind = prepared.milestones[index]?.kind;
    if (kind && prepared.isSoft[index] === 1) fades.add(fadeOf(kind, extent));
  };
  for (const { items, labels, line } of lanes) {
    for (const label of labels) {
      elements += elementsOfLabel(items, label);
      if (label.extent) addFade(items, label.position, label.extent);
    }
    for (const { positions } of line) {
      const position = positions[0] ?? 0;
      const extent = positions.length > 1 ? null : bareExtent(items, position, frame);
      if (extent) addFade(items, position, extent);
      elements +=
        positions.length > 1
          ? ELEMENTS_OF_CLUSTER
          : elementsOfMark({ label: null, extent, isStack: false });
    }
  }
  return elements + fades.size * ELEMENTS_OF_FADE;
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
      nodes: elementsOfLabel(own.items, label),
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
