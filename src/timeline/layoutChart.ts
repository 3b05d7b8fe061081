import { KINDS, type Milestone } from '../model/bundle.ts';
import { chartFrame, headingStyle, type ChartFrame } from './chartFrame.ts';
import { chairBoxes, termBoxes } from './eras.ts';
import { stackMembers, type LaneItems } from './laneItems.ts';
import { layoutLanes, type FilledLane } from './layoutLanes.ts';
import type { LineGroup } from './lowerLine.ts';
import { markExtent, markForm } from './markGeometry.ts';
import { remembered } from './measureText.ts';
import { MARK_PX, SMALL_MARK_PX } from './metrics.ts';
import { NODES_AT_MOST, nodesOfFrame } from './nodeBudget.ts';
import type { PlacedLabel } from './placeLabels.ts';
import { prepareRemoved, prepareShown, type PreparedLanes } from './prepareLanes.ts';
import { roundPx } from './scale.ts';
import type {
  ChartScene,
  ClusterBox,
  LabelBox,
  LaneBox,
  LayoutRequest,
  MarkBox,
  SceneForm,
} from './scene.ts';
import { tracePath } from './traces.ts';

/** Where a lane stands: its top, its height and its lower line. */
interface LanePlace {
  readonly lane: number;
  readonly y: number;
  readonly height: number;
  readonly lineY: number;
}

function placeLanes(frame: ChartFrame, lanes: readonly FilledLane[]): readonly LanePlace[] {
  const { metrics } = frame;
  const share = lanes.length === 0 ? 0 : Math.floor(frame.leftoverPx / lanes.length);
  const extra = frame.leftoverPx - share * lanes.length;
  let y = frame.header.height;
  return lanes.map(({ rows }, lane) => {
    const height =
      metrics.padTop +
      rows * metrics.row +
      metrics.lineZone +
      metrics.padBottom +
      share +
      (lane < extra ? 1 : 0);
    const place = { lane, y, height, lineY: y + height - metrics.padBottom - metrics.lineZone / 2 };
    y += height;
    return place;
  });
}

function labelBox(label: PlacedLabel, middle: number, height: number): LabelBox {
  return {
    x: label.x,
    y: roundPx(middle - height / 2),
    width: label.width,
    height,
    textX: roundPx(label.x + label.padPx),
    textY: middle,
    text: label.text,
    suffix: label.suffix,
    side: label.side,
    isBold: label.isBold,
  };
}

/** Marks and pills of one lane. */
class LaneDrawing {
  readonly #items: LaneItems;
  readonly #frame: ChartFrame;
  readonly #place: LanePlace;
  readonly #stacks: ReadonlyMap<number, readonly number[]>;

  constructor(lane: FilledLane, frame: ChartFrame, place: LanePlace) {
    this.#items = lane.items;
    this.#frame = frame;
    this.#place = place;
    this.#stacks = stackMembers(
      lane.items,
      lane.labels.map((label) => label.position),
    );
  }

  #milestone(position: number): Milestone {
    const found = this.#items.prepared.milestones[this.#items.indices[position] ?? -1];
    if (!found) throw new RangeError(`no milestone at ${position}`);
    return found;
  }

  #mark(position: number, y: number, label: LabelBox | null): MarkBox {
    const { prepared, indices, xs } = this.#items;
    const milestone = this.#milestone(position);
    const index = indices[position] ?? 0;
    const first = prepared.firstDay[index] ?? 0;
    const last = prepared.lastDay[index] ?? first;
    const days = { first, last, precision: milestone.date.precision };
    const x = xs[position] ?? 0;
    const stacked = label ? (this.#stacks.get(position) ?? []) : [];
    return {
      id: milestone.id,
      lane: this.#place.lane,
      kind: milestone.kind,
      tier: milestone.tier,
      x,
      y,
      sizePx: label ? MARK_PX : SMALL_MARK_PX,
      form: markForm(days, this.#frame.scale),
      isAnnounced: milestone.status === 'announced',
      extent: markExtent(days, this.#frame.scale, x),
      label,
      stacked: stacked.map((other) => this.#milestone(other).id),
      laneCount: prepared.laneCount[index] ?? 1,
    };
  }

  labelled(label: PlacedLabel): MarkBox {
    const { metrics } = this.#frame;
    const middle = this.#place.y + metrics.padTop + (label.row + 0.5) * metrics.row;
    return this.#mark(label.position, middle, labelBox(label, middle, metrics.row));
  }

  bare(group: LineGroup): MarkBox {
    return this.#mark(group.positions[0] ?? 0, this.#place.lineY, null);
  }

  pill(group: LineGroup): ClusterBox {
    const height = this.#frame.metrics.pillHeight;
    const { prepared, indices } = this.#items;
    let kinds = 0;
    let firstPosition = Number.POSITIVE_INFINITY;
    for (const position of group.positions) {
      kinds |= 1 << (prepared.kind[indices[position] ?? 0] ?? 0);
      if (position < firstPosition) firstPosition = position;
    }
    const idsOf = (): readonly string[] =>
      Array.from(group.positions.toSorted(), (position) => this.#milestone(position).id);
    let ids: readonly string[] | null = null;
    return {
      lane: this.#place.lane,
      x: roundPx(group.x - group.width / 2),
      y: roundPx(this.#place.lineY - height / 2),
      width: group.width,
      height,
      count: group.positions.length,
      firstId: this.#milestone(firstPosition).id,
      // Asked for by keys and lists only: a step of a zoom over 100,000 does not pay for it.
      get ids() {
        ids ??= idsOf();
        return ids;
      },
      kinds: KINDS.filter((_, place) => (kinds & (1 << place)) !== 0),
    };
  }
}

function drawLanes(
  lanes: readonly FilledLane[],
  frame: ChartFrame,
  places: readonly LanePlace[],
): { readonly marks: readonly MarkBox[]; readonly clusters: readonly ClusterBox[] } {
  const marks: MarkBox[] = [];
  const clusters: ClusterBox[] = [];
  lanes.forEach((filled, lane) => {
    const place = places[lane];
    if (!place) return;
    const { labels, line } = filled;
    const drawing = new LaneDrawing(filled, frame, place);
    const inOrder = [...labels].sort((a, b) => a.position - b.position);
    for (const label of inOrder) marks.push(drawing.labelled(label));
    for (const group of line) {
      if (group.positions.length > 1) clusters.push(drawing.pill(group));
      else marks.push(drawing.bare(group));
    }
  });
  return { marks, clusters };
}

function laneBoxes(
  request: LayoutRequest,
  drawn: {
    readonly frame: ChartFrame;
    readonly lanes: readonly FilledLane[];
    readonly places: readonly LanePlace[];
  },
): readonly LaneBox[] {
  const removed = prepareRemoved(request, request.plan);
  return request.plan.lanes.map((spec, lane) => {
    const items = drawn.lanes[lane]?.items;
    const place = drawn.places[lane] ?? { y: 0, height: 0, lineY: 0 };
    const countByKind = new Int32Array(KINDS.length);
    for (const index of items?.indices ?? []) {
      const kind = items?.prepared.kind[index] ?? 0;
      countByKind[kind] = (countByKind[kind] ?? 0) + 1;
    }
    return {
      id: spec.id,
      label: spec.label,
      headingLines: drawn.frame.headings[lane] ?? [],
      counts: spec.kinds.map((kind) => ({ kind, count: countByKind[KINDS.indexOf(kind)] ?? 0 })),
      count: items?.indices.length ?? 0,
      y: place.y,
      height: place.height,
      lineY: place.lineY,
      tracePath: tracePath(removed, lane, { scale: drawn.frame.scale, lineY: place.lineY }),
    };
  });
}

function formsOf(scene: Pick<ChartScene, 'marks' | 'clusters' | 'lanes'>): ReadonlySet<SceneForm> {
  const forms = new Set<SceneForm>();
  for (const mark of scene.marks) {
    forms.add(mark.isAnnounced ? 'announced' : mark.form);
    if (mark.stacked.length > 0) forms.add('stack');
  }
  if (scene.clusters.length > 0) forms.add('cluster');
  if (scene.lanes.some((lane) => lane.tracePath !== '')) forms.add('trace');
  return forms;
}

/** Milestones that reach into the range, in list order, each once. */
function shownInOrder(prepared: PreparedLanes, lanes: readonly FilledLane[]): readonly Milestone[] {
  const isShown = new Uint8Array(prepared.milestones.length);
  for (const { items } of lanes) for (const index of items.indices) isShown[index] = 1;
  const shown: Milestone[] = [];
  for (const [index, milestone] of prepared.milestones.entries()) {
    if (isShown[index] === 1) shown.push(milestone);
  }
  return shown;
}

/**
 * Lays out the chart: width, range, lanes and milestones in, finished boxes out. Pure: the same
 * request gives the same scene, whatever the order of the milestones.
 */
export function layoutChart(request: LayoutRequest): ChartScene {
  const measure = remembered(request.measure);
  const frame = chartFrame(request, measure);
  const { scale, ticks } = frame;
  const hasContext = frame.header.chairY !== null;
  const chairs = hasContext
    ? chairBoxes(request.eras.chairs, request.stateNames, { scale, measure })
    : [];
  const terms = hasContext ? termBoxes(request.eras.representatives, { scale, measure }) : [];
  const bareLanes = request.plan.lanes.map((spec, lane) => ({
    headingLines: frame.headings[lane] ?? [],
    counts: frame.counts === 'none' ? [] : spec.kinds.map((kind) => ({ kind, count: 0 })),
  }));
  const fixed = nodesOfFrame({ lanes: bareLanes, ticks: ticks.ticks, chairs, terms });
  const prepared = prepareShown(request, request.plan);
  const { selectedId, focusedId } = request;
  const lanes = layoutLanes(prepared, {
    frame,
    measure,
    favoured: { selectedId, focusedId },
    nodes: NODES_AT_MOST - fixed,
  });
  const places = placeLanes(frame, lanes);
  const drawn = drawLanes(lanes, frame, places);
  const boxes = laneBoxes(request, { frame, lanes, places });
  return {
    widthPx: request.widthPx,
    heightPx: frame.heightPx,
    gutterPx: frame.metrics.gutter,
    plot: {
      x: frame.plotLeft,
      width: frame.plotRight - frame.plotLeft,
      y: frame.header.height,
      height: frame.heightPx - frame.header.height,
    },
    scale,
    header: frame.header,
    heading: headingStyle(frame),
    upperLevel: ticks.upperLevel,
    ticks: ticks.ticks,
    chairs,
    terms,
    lanes: boxes,
    ...drawn,
    forms: formsOf({ ...drawn, lanes: boxes }),
    order: shownInOrder(prepared, lanes),
    plan: request.plan,
  };
}
