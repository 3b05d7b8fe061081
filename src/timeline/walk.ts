import type { Milestone } from '../model/bundle.ts';
import { possibleDays } from '../model/calendarDate.ts';
import { elementOfCluster, elementOfMark, type ChartElement } from './chartElements.ts';
import { markX } from './markGeometry.ts';
import type { ChartScene } from './scene.ts';

/** What has the focus in the chart: a milestone in one of its lanes. */
export interface ChartFocus {
  readonly id: string;
  readonly lane: number;
}

export type WalkStep =
  'next' | 'previous' | 'up' | 'down' | 'first' | 'last' | 'yearLater' | 'yearEarlier';

/**
 * The element that stands for a focus: a mark, perhaps a stack, or the pill it is counted in; null
 * where the milestone is not shown in that lane. Looks through the boxes of one lane, which are few:
 * asked on every step of a zoom, so nothing is prepared for it.
 */
export function elementAt(scene: ChartScene, { id, lane }: ChartFocus): ChartElement | null {
  for (const box of scene.marks) {
    if (box.lane === lane && (box.id === id || box.stacked.includes(id))) return elementOfMark(box);
  }
  for (const box of scene.clusters) {
    if (box.lane === lane && (box.firstId === id || box.ids.includes(id)))
      return elementOfCluster(box);
  }
  return null;
}

/** Lanes in which the scene shows a milestone: one that the plan has no lane for stands in the last. */
function lanesIn(scene: ChartScene, milestone: Milestone): readonly number[] {
  const lanes = scene.plan.lanesOf(milestone);
  return lanes.length > 0 ? lanes : [scene.lanes.length - 1];
}

/** Focus on a milestone, in the wanted lane where it stands there, else in the nearest; null where it is not shown. */
export function focusOn(scene: ChartScene, id: string, wantedLane = 0): ChartFocus | null {
  const milestone = scene.order.find((one) => one.id === id);
  if (!milestone) return null;
  const [lane] = [...lanesIn(scene, milestone)].sort(
    (a, b) => Math.abs(a - wantedLane) - Math.abs(b - wantedLane) || a - b,
  );
  return lane === undefined ? null : { id, lane };
}

/** Where the focus lands on entering the chart: the chosen milestone, else the first; null in an empty chart. */
export function entryFocus(scene: ChartScene, selectedId: string | null): ChartFocus | null {
  const chosen = selectedId === null ? null : focusOn(scene, selectedId);
  const first = scene.order[0];
  return chosen ?? (first ? focusOn(scene, first.id) : null);
}

const firstDayOf = (milestone: Milestone): number => possibleDays(milestone.date).first;

function xIn(scene: ChartScene, milestone: Milestone): number {
  const days = possibleDays(milestone.date);
  return markX({ ...days, precision: milestone.date.precision }, scene.scale);
}

/** Nearest in time in the next lane up or down that shows anything; null at the edge of the chart. */
function inOtherLane(scene: ChartScene, focus: ChartFocus, direction: 1 | -1): ChartFocus | null {
  const own = scene.order.find((milestone) => milestone.id === focus.id);
  if (!own) return null;
  const ownX = xIn(scene, own);
  for (
    let lane = focus.lane + direction;
    lane >= 0 && lane < scene.lanes.length;
    lane += direction
  ) {
    let best: string | null = null;
    let distance = Number.POSITIVE_INFINITY;
    for (const milestone of scene.order) {
      if (!lanesIn(scene, milestone).includes(lane)) continue;
      const away = Math.abs(xIn(scene, milestone) - ownX);
      if (away < distance) {
        distance = away;
        best = milestone.id;
      }
    }
    if (best !== null) return { id: best, lane };
  }
  return null;
}

/** Days that Page Up and Page Down go. */
const YEAR_DAYS = 365;

function placeAfter(scene: ChartScene, place: number, step: WalkStep): number {
  const end = scene.order.length - 1;
  const own = scene.order[place];
  switch (step) {
    case 'next':
      return Math.min(place + 1, end);
    case 'previous':
      return Math.max(place - 1, 0);
    case 'first':
      return 0;
    case 'last':
      return end;
    case 'yearLater': {
      const target = own ? firstDayOf(own) + YEAR_DAYS : 0;
      const found = scene.order.findIndex((milestone) => firstDayOf(milestone) >= target);
      return found === -1 ? end : found;
    }
    case 'yearEarlier': {
      const target = own ? firstDayOf(own) - YEAR_DAYS : 0;
      const later = scene.order.filter((milestone) => firstDayOf(milestone) > target).length;
      return Math.max(0, scene.order.length - 1 - later);
    }
    default:
      return place;
  }
}

/**
 * Where a key leads. Left and right walk every shown milestone in list order, once each, whatever
 * its lane and also inside stacks and clusters; the lane is kept where the milestone stands in it.
 * Null where there is nowhere to go.
 */
export function walk(
  scene: ChartScene,
  focus: ChartFocus | null,
  step: WalkStep,
): ChartFocus | null {
  if (!focus) return entryFocus(scene, null);
  if (step === 'up') return inOtherLane(scene, focus, -1);
  if (step === 'down') return inOtherLane(scene, focus, 1);
  const place = scene.order.findIndex((milestone) => milestone.id === focus.id);
  if (place === -1) return entryFocus(scene, null);
  const target = scene.order[placeAfter(scene, place, step)];
  if (!target || (target.id === focus.id && step !== 'first' && step !== 'last')) return null;
  return focusOn(scene, target.id, focus.lane);
}
