import type { ChartScene, ClusterBox, LaneBox, MarkBox, TermBox, Tick } from './scene.ts';

/**
 * The most elements that the chart and its strip may have in the document, whatever the data: what
 * a browser lays out and paints within a frame. The view draws each box with the elements counted
 * here and no more.
 */
export const NODES_AT_MOST = 800;

/** Frame of chart and strip: the svg elements, groups, grid and lane paths, gradients, grips. */
const FRAME_NODES = 60;
/** Group, shape; a label adds its text, a bar or band a shape, a stack an outline and its number. */
const MARK_NODES = 2;
/** Group, pill, number. */
const CLUSTER_NODES = 3;
/** Group, heading, line, trace. */
const LANE_NODES = 4;
/** Symbol and number. */
const COUNT_NODES = 2;
/** Band, sharp edge, text. */
const TERM_NODES = 3;

/** Elements of one mark. */
export function nodesOfMark(mark: {
  readonly label: unknown;
  readonly extent: unknown;
  readonly stacked: { readonly length: number };
}): number {
  const label = mark.label ? 1 : 0;
  const extent = mark.extent ? 1 : 0;
  return MARK_NODES + label + extent + (mark.stacked.length > 0 ? 2 : 0);
}

interface FixedParts {
  readonly lanes: readonly Pick<LaneBox, 'headingLines' | 'counts'>[];
  readonly ticks: readonly Tick[];
  readonly chairs: readonly unknown[];
  readonly terms: readonly TermBox[];
}

/** Elements that do not depend on how many milestones there are. */
export function nodesOfFrame(parts: FixedParts): number {
  const ofLanes = parts.lanes.reduce(
    (sum, lane) =>
      sum + LANE_NODES + lane.headingLines.length + Math.max(1, lane.counts.length) * COUNT_NODES,
    0,
  );
  const ofTicks = parts.ticks.filter((tick) => tick.labelX !== null).length;
  return FRAME_NODES + ofLanes + ofTicks + parts.chairs.length + parts.terms.length * TERM_NODES;
}

/** Elements of pills. */
export function nodesOfClusters(clusters: number): number {
  return clusters * CLUSTER_NODES;
}

/** Elements of a whole scene with its strip. */
export function nodesOfScene(
  scene: Pick<ChartScene, 'lanes' | 'ticks' | 'chairs' | 'terms'> & {
    readonly marks: readonly MarkBox[];
    readonly clusters: readonly ClusterBox[];
  },
): number {
  const ofMarks = scene.marks.reduce((sum, mark) => sum + nodesOfMark(mark), 0);
  return nodesOfFrame(scene) + ofMarks + nodesOfClusters(scene.clusters.length);
}
