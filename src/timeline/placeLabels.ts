import type { Milestone } from '../model/bundle.ts';
import { markExtent } from './markGeometry.ts';
import {
  BAND_HEIGHT_PX,
  BAND_HOLDS_LABEL_FROM_PX,
  LABEL_GAP_PX,
  MARK_PX,
  SELECTED_PAD_PX,
  SELECTED_RING_PX,
  STACK_OFFSET_PX,
} from './metrics.ts';
import type { Favoured, LaneItems } from './laneItems.ts';
import { RowSpace, type Gap } from './rowSpace.ts';
import { roundPx } from './scale.ts';
import type { ExtentBox, MeasureText, TimeScale } from './scene.ts';

/** A labelled milestone of a lane: its row and its label, x in px, y not yet known. */
export interface PlacedLabel {
  /** Position in the lane's items. */
  readonly position: number;
  readonly row: number;
  readonly extent: ExtentBox | null;
  readonly x: number;
  readonly width: number;
  readonly padPx: number;
  readonly text: string;
  readonly suffix: string;
  readonly side: 'right' | 'left';
  readonly isBold: boolean;
}

export interface LabelOptions {
  readonly scale: TimeScale;
  readonly plotLeft: number;
  readonly plotRight: number;
  readonly measure: MeasureText;
  readonly favoured: Favoured;
  /** True: the full title is tried first, and landmarks are bold. */
  readonly hasTitles: boolean;
  readonly rows: number;
}

/** Mark with its extent, and the texts it may carry, first choice first. */
interface Wish {
  /** What is reserved besides the label. */
  readonly left: number;
  readonly right: number;
  /** Where a label may begin, to the right and to the left. */
  readonly labelFrom: number;
  readonly labelTo: number;
  readonly extent: ExtentBox | null;
  readonly texts: readonly string[];
  readonly suffix: string;
  readonly isBold: boolean;
  readonly padPx: number;
}

function wishOf(items: LaneItems, position: number, options: LabelOptions): Wish | null {
  const index = items.indices[position] ?? -1;
  const milestone = items.prepared.milestones[index];
  if (!milestone) return null;
  const x = items.xs[position] ?? 0;
  const first = items.prepared.firstDay[index] ?? 0;
  const last = items.prepared.lastDay[index] ?? first;
  const extent = markExtent({ first, last, precision: milestone.date.precision }, options.scale, x);
  const isSelected = milestone.id === options.favoured.selectedId;
  const half = (isSelected ? SELECTED_RING_PX : MARK_PX) / 2;
  const stacked = items.stackSize[position] ?? 0;
  const reach = half + (stacked > 0 ? STACK_OFFSET_PX : 0);
  const left = Math.max(options.plotLeft, Math.min(x - half, extent?.x ?? x));
  const extentEnd = extent ? extent.x + extent.width : x;
  const right = Math.min(options.plotRight, Math.max(x + reach, extentEnd));
  const isOverBand = extent?.height === BAND_HEIGHT_PX && extent.width > BAND_HOLDS_LABEL_FROM_PX;
  return {
    left,
    right,
    labelFrom: (isOverBand ? x + reach : right) + LABEL_GAP_PX,
    labelTo: left - LABEL_GAP_PX,
    extent,
    texts: textsOf(milestone, options.hasTitles),
    suffix: stacked > 0 ? `+${stacked}` : '',
    isBold: isSelected || (options.hasTitles && milestone.tier === 1),
    padPx: isSelected ? SELECTED_PAD_PX : 0,
  };
}

function textsOf(milestone: Milestone, hasTitles: boolean): readonly string[] {
  const label = milestone.label || milestone.title;
  return hasTitles && milestone.title !== label ? [milestone.title, label] : [label];
}

/** Space between a label and the number of its stack. */
export const SUFFIX_GAP_PX = 4;

function widthOf(text: string, wish: Wish, measure: MeasureText): number {
  const suffix = wish.suffix === '' ? 0 : SUFFIX_GAP_PX + measure(wish.suffix, true);
  return Math.ceil((measure(text, wish.isBold) + suffix + 2 * wish.padPx) * 10) / 10;
}

/** First text and side that fit into a gap; null where none does. */
function fitLabel(
  wish: Wish,
  gap: Gap,
  measure: MeasureText,
): Pick<PlacedLabel, 'x' | 'width' | 'text' | 'side'> | null {
  if (wish.left < gap.from || wish.right > gap.to) return null;
  const roomRight = gap.to - wish.labelFrom;
  const roomLeft = wish.labelTo - gap.from;
  for (const text of wish.texts) {
    const width = widthOf(text, wish, measure);
    if (width <= roomRight) {
      return { x: roundPx(wish.labelFrom), width, text, side: 'right' };
    }
    if (width <= roomLeft) {
      return { x: roundPx(wish.labelTo - width), width, text, side: 'left' };
    }
  }
  return null;
}

function placeOne(
  position: number,
  space: RowSpace,
  lane: { readonly items: LaneItems; readonly options: LabelOptions },
): PlacedLabel | null {
  const x = lane.items.xs[position] ?? 0;
  if (space.isClosed(x)) return null;
  const wish = wishOf(lane.items, position, lane.options);
  if (!wish) return null;
  for (let row = 0; row < space.rows; row += 1) {
    const gap = space.gapAt(row, x);
    const label = gap && fitLabel(wish, gap, lane.options.measure);
    if (!label) continue;
    space.reserve(row, Math.min(wish.left, label.x), Math.max(wish.right, label.x + label.width));
    const { extent, suffix, isBold, padPx } = wish;
    return { position, row, extent, suffix, isBold, padPx, ...label };
  }
  return null;
}

/** Positions in the order in which they are served: selected, focused, landmarks, further; each by date. */
function byPriority(items: LaneItems, favoured: Favoured): readonly number[] {
  const { prepared, indices, stackedOn } = items;
  const first: number[] = [];
  const landmarks: number[] = [];
  const further: number[] = [];
  for (let position = 0; position < indices.length; position += 1) {
    if (stackedOn[position] !== -1) continue;
    const index = indices[position] ?? 0;
    if (favoured.selectedId !== null || favoured.focusedId !== null) {
      const id = prepared.milestones[index]?.id;
      if (id === favoured.selectedId) first.unshift(position);
      else if (id === favoured.focusedId) first.push(position);
      if (id === favoured.selectedId || id === favoured.focusedId) continue;
    }
    (prepared.tier[index] === 1 ? landmarks : further).push(position);
  }
  return [...first, ...landmarks, ...further];
}

/**
 * Gives rows and labels to a lane's milestones, as many rows as it may ever get. Whoever stands in
 * row r failed in all rows above it, so a lane that ends up with fewer rows simply loses the rows
 * below: nobody above moves.
 */
export function placeLabels(items: LaneItems, options: LabelOptions): readonly PlacedLabel[] {
  const space = new RowSpace(options.plotLeft, options.plotRight, options.rows);
  const placed: PlacedLabel[] = [];
  for (const position of byPriority(items, options.favoured)) {
    const label = placeOne(position, space, { items, options });
    if (label) placed.push(label);
  }
  return placed;
}
