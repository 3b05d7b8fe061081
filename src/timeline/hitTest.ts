import { MARK_PX } from './metrics.ts';
import type { ChartScene, ExtentBox, LabelBox, MarkBox } from './scene.ts';
import type { ChartElement } from './walk.ts';

/** A tap takes what is nearest within this. */
export const HIT_WITHIN_PX = 24;

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

function distanceTo(rect: Rect, point: Point): number {
  const dx = Math.max(rect.x - point.x, 0, point.x - rect.x - rect.width);
  const dy = Math.max(rect.y - point.y, 0, point.y - rect.y - rect.height);
  return Math.hypot(dx, dy);
}

/** Rectangle of a mark with its bar or band and its label. */
export function markRect(mark: {
  readonly x: number;
  readonly y: number;
  readonly label: LabelBox | null;
  readonly extent: ExtentBox | null;
}): Rect {
  const half = MARK_PX / 2;
  const left = Math.min(mark.x - half, mark.label?.x ?? mark.x, mark.extent?.x ?? mark.x);
  const right = Math.max(
    mark.x + half,
    mark.label ? mark.label.x + mark.label.width : mark.x,
    mark.extent ? mark.extent.x + mark.extent.width : mark.x,
  );
  const height = mark.label?.height ?? MARK_PX;
  return { x: left, y: mark.y - height / 2, width: right - left, height };
}

/** The mark or pill nearest to a point of the chart (px), or null where none is within reach. */
export function hitTest(
  scene: ChartScene,
  point: Point,
  withinPx: number = HIT_WITHIN_PX,
): ChartElement | null {
  let best: ChartElement | null = null;
  let distance = withinPx;
  let toCentre = Number.POSITIVE_INFINITY;
  const offer = (element: ChartElement, rect: Rect, centre: Point): void => {
    const away = distanceTo(rect, point);
    const apart = Math.hypot(centre.x - point.x, centre.y - point.y);
    if (away > distance || (away === distance && apart >= toCentre)) return;
    best = element;
    distance = away;
    toCentre = apart;
  };
  for (const box of scene.marks as readonly MarkBox[]) {
    offer({ type: 'mark', box }, markRect(box), box);
  }
  for (const box of scene.clusters) {
    const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    offer({ type: 'cluster', box }, box, centre);
  }
  return best;
}
