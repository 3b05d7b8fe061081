import { drawChart } from './drawChart.ts';
import { pageLook } from './look.ts';
import type { ChartScene } from './scene.ts';
import { countElements } from './svgNode.ts';

/**
 * The most elements that the chart and its strip may have in the document, whatever the data: what
 * a browser lays out and paints within a frame.
 */
export const ELEMENTS_AT_MOST = 600;

/** Kept for what the page draws besides: the strip, the layers’ groups, ring, focus and the line below what is in the path. */
export const BESIDE_ELEMENTS = 50;

const LOOK = pageLook('');

/** Elements of a drawing at rest. */
export function elementsOfScene(scene: ChartScene): number {
  return countElements([drawChart(scene, LOOK)]);
}

/** What marks and pills may add to a scene that has neither; in the page each lane has a group of them. */
export function elementsLeft(empty: ChartScene): number {
  return ELEMENTS_AT_MOST - BESIDE_ELEMENTS - empty.lanes.length - elementsOfScene(empty);
}

/** Elements of a pill: it and its number. */
export const ELEMENTS_OF_CLUSTER = 2;
/** Elements of a fade and its stops, which all bands of one colour with the same ends have in common. */
export const ELEMENTS_OF_FADE = 4;

/**
 * Elements of a mark, without the fade of its band: shape, label, bar or band; the outline of a stack,
 * and its words and its number, each for itself. A test holds that these are those drawn; bars of one colour, which are one
 * path, are counted one by one.
 */
export function elementsOfMark(mark: {
  readonly label: unknown;
  readonly extent: unknown;
  readonly isStack: boolean;
}): number {
  return 1 + (mark.label ? 1 : 0) + (mark.extent ? 1 : 0) + (mark.isStack ? 3 : 0);
}
