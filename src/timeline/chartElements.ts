import { MARK_PX } from './metrics.ts';
import type { ChartScene, ClusterBox, MarkBox } from './scene.ts';

/** A rectangle in px of the scene. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One thing in the chart that can be pointed at or focused: a mark, a stack or a cluster. */
export interface ChartElement {
  /** `lane:…`; stays the same while the same milestones stand together in the same lane. */
  readonly key: string;
  readonly lane: number;
  /** How many milestones it stands for, and the first of them. */
  readonly count: number;
  readonly firstId: string;
  /** All: one, or those of a stack (the landmark first) or cluster; of a cluster made when asked for. */
  readonly ids: readonly string[];
  /** Centre. */
  readonly x: number;
  readonly y: number;
  /** Mark with its bar or band and its label, or the pill. */
  readonly box: Box;
  readonly mark: MarkBox | null;
  readonly cluster: ClusterBox | null;
}

function boxOfMark({ x, y, label, extent }: MarkBox): Box {
  const half = MARK_PX / 2;
  const left = Math.min(x - half, label?.x ?? x, extent?.x ?? x);
  const right = Math.max(
    x + half,
    label ? label.x + label.width : x,
    extent ? extent.x + extent.width : x,
  );
  const height = label?.height ?? MARK_PX;
  return { x: left, y: y - height / 2, width: right - left, height };
}

/** The same element for the same box: what stays where it is need not be drawn anew. */
function oncePerBox<B extends object>(make: (box: B) => ChartElement): (box: B) => ChartElement {
  const known = new WeakMap<B, ChartElement>();
  return (box) => {
    const element = known.get(box) ?? make(box);
    known.set(box, element);
    return element;
  };
}

/** A mark, perhaps with what is stacked on it, as an element. */
export const elementOfMark = oncePerBox((mark: MarkBox): ChartElement => {
  return {
    key: `${mark.lane}:${mark.id}`,
    lane: mark.lane,
    count: mark.stacked.length + 1,
    firstId: mark.id,
    ids: [mark.id, ...mark.stacked],
    x: mark.x,
    y: mark.y,
    box: boxOfMark(mark),
    mark,
    cluster: null,
  };
});

/** A pill as an element. */
export const elementOfCluster = oncePerBox((cluster: ClusterBox): ChartElement => {
  return {
    key: `${cluster.lane}:${cluster.firstId}+${cluster.count}`,
    lane: cluster.lane,
    count: cluster.count,
    firstId: cluster.firstId,
    get ids() {
      return cluster.ids;
    },
    x: cluster.x + cluster.width / 2,
    y: cluster.y + cluster.height / 2,
    box: cluster,
    mark: null,
    cluster,
  };
});

/** The elements of a scene by their keys, lane by lane, marks before clusters, each in the order of time: so they are drawn and read out. */
export type ChartElements = ReadonlyMap<string, ChartElement>;

/** All elements of a scene. */
export function elementsOf({
  marks,
  clusters,
}: Pick<ChartScene, 'marks' | 'clusters'>): ChartElements {
  const elements = [...marks.map(elementOfMark), ...clusters.map(elementOfCluster)].sort(
    (a, b) => a.lane - b.lane,
  );
  return new Map(elements.map((element) => [element.key, element]));
}

/** A tap takes what is nearest within this. */
export const HIT_WITHIN_PX = 24;

export interface Point {
  readonly x: number;
  readonly y: number;
}

function distanceTo(box: Box, point: Point): number {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.width);
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.height);
  return Math.hypot(dx, dy);
}

/** The mark or pill nearest to a point of the chart (px), of equally near ones that with the nearer centre; null where none is within reach. */
export function hitTest(
  elements: ChartElements,
  point: Point,
  withinPx: number = HIT_WITHIN_PX,
): ChartElement | null {
  let best: ChartElement | null = null;
  let distance = withinPx;
  let toCentre = Number.POSITIVE_INFINITY;
  for (const element of elements.values()) {
    const away = distanceTo(element.box, point);
    const apart = Math.hypot(element.x - point.x, element.y - point.y);
    if (away > distance || (away === distance && apart >= toCentre)) continue;
    best = element;
    distance = away;
    toCentre = apart;
  }
  return best;
}
