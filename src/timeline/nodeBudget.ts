import { drawChart } from './drawChart.ts';
import { drawCluster, drawExtents, drawMark, partsOf } from './drawMarks.ts';
import { pageLook } from './look.ts';
import type { ChartScene, ExtentBox, LabelBox, MarkBox } from './scene.ts';
import { countElements } from './svgNode.ts';

/**
 * The most elements that the chart and its strip may have in the document, whatever the data: what
 * a browser lays out and paints within a frame.
 */
export const ELEMENTS_AT_MOST = 800;

/** Kept for what the page draws besides: the strip, the layers' groups, ring and focus. */
export const BESIDE_ELEMENTS = 36;

const LOOK = pageLook('');

/** Elements of a drawing at rest. */
export function elementsOfScene(scene: ChartScene): number {
  return countElements([drawChart(scene, LOOK)]);
}

/** What marks and pills may add to a scene that has neither. */
export function elementsLeft(empty: ChartScene): number {
  return ELEMENTS_AT_MOST - BESIDE_ELEMENTS - elementsOfScene(empty);
}

/** A mark and a label to be drawn once and counted: all others have the same elements. */
const LABEL: LabelBox = {
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  textX: 0,
  textY: 0,
  text: '-',
  suffix: '',
  side: 'right',
  isBold: false,
};
const MARK: MarkBox = {
  id: '',
  lane: 0,
  kind: 'decision',
  tier: 1,
  x: 0,
  y: 0,
  sizePx: 0,
  form: 'day',
  isAnnounced: false,
  extent: null,
  label: null,
  stacked: [],
  laneCount: 1,
};
const elementsOf = (mark: Partial<MarkBox>): number =>
  countElements(partsOf(drawMark({ ...MARK, ...mark }, LOOK)));

const OF_MARK = elementsOf({});
const OF_LABEL = elementsOf({ label: LABEL }) - OF_MARK;
const OF_STACK =
  elementsOf({ label: { ...LABEL, suffix: '+1' }, stacked: [''] }) - OF_MARK - OF_LABEL;

/** Elements of a pill. */
export const ELEMENTS_OF_CLUSTER = countElements(
  partsOf(
    drawCluster(
      { lane: 0, x: 0, y: 0, width: 0, height: 0, count: 2, firstId: '', ids: [], kinds: [] },
      LOOK,
    ),
  ),
);

const BAND: ExtentBox = { x: 0, width: 1, height: 1, isStartIn: true, isEndIn: true };
const OF_BAND = 1;

/** Elements of a fade, which all bands of one colour with the same ends have in common. */
export const ELEMENTS_OF_FADE =
  countElements(drawExtents({ marks: [{ ...MARK, form: 'soft', extent: BAND }] }, LOOK)) - OF_BAND;

/** The most elements of a mark without the fade of its band: bars of one colour are one path, here each is counted. */
export function elementsOfMark(mark: {
  readonly label: unknown;
  readonly extent: unknown;
  readonly isStack: boolean;
}): number {
  return (
    OF_MARK +
    (mark.label ? OF_LABEL : 0) +
    (mark.extent ? OF_BAND : 0) +
    (mark.isStack ? OF_STACK : 0)
  );
}
