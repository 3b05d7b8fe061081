import { KINDS, type Milestone } from '../model/bundle.ts';
import type { ChartFrame } from './chartFrame.ts';
import { stackMembers, type LaneItems } from './laneItems.ts';
import type { FilledLane } from './layoutLanes.ts';
import type { LineGroup } from './lowerLine.ts';
import { markExtent, markForm } from './markGeometry.ts';
import { MARK_PX, SMALL_MARK_PX } from './metrics.ts';
import type { PlacedLabel } from './placeLabels.ts';
import { roundPx } from './scale.ts';
import type { ClusterBox, LabelBox, MarkBox } from './scene.ts';

/** Where a lane stands: its top, its height and its lower line. */
export interface LanePlace {
  readonly lane: number;
  readonly y: number;
  readonly height: number;
  readonly lineY: number;
}

/** Lanes from top to bottom; what their rows leave over of the height is shared out. */
export function placeLanes(frame: ChartFrame, lanes: readonly FilledLane[]): readonly LanePlace[] {
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
class LaneBoxes {
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
      [...group.positions].sort((a, b) => a - b).map((position) => this.#milestone(position).id);
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

/** Marks of all lanes, each lane's in the order of x, and the pills on its lower line. */
export function boxMarks(
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
    const boxes = new LaneBoxes(filled, frame, place);
    const own = [...labels]
      .sort((a, b) => a.position - b.position)
      .map((one) => boxes.labelled(one));
    for (const group of line) {
      if (group.positions.length > 1) clusters.push(boxes.pill(group));
      else own.push(boxes.bare(group));
    }
    for (const mark of own.sort((a, b) => a.x - b.x)) marks.push(mark);
  });
  return { marks, clusters };
}
