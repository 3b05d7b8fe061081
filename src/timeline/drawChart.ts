import { elementsOf } from './chartElements.ts';
import { drawGround, drawHeader, drawHeadings } from './drawFrame.ts';
import {
  drawCluster,
  drawExtents,
  drawMark,
  drawParties,
  drawShared,
  partsOf,
} from './drawMarks.ts';
import type { Look } from './look.ts';
import type { ChartScene } from './scene.ts';
import { svg, type SvgAttributes, type SvgNode } from './svgNode.ts';

/** What all texts of a chart have that say nothing else; their place is 12.5 px. */
export function chartText({ palette }: Look): SvgAttributes {
  return { fill: palette.ink, fontSize: 12.5 };
}

/**
 * The one drawing of a chart at rest: a group that begins at the chart's top left. The page draws the
 * same parts in the same order, with what is chosen, focused or under the pointer besides.
 */
export function drawChart(scene: ChartScene, look: Look): SvgNode {
  return svg('g', chartText(look), [
    ...drawGround(scene, look),
    ...drawHeader(scene, look),
    ...drawHeadings(scene, look),
    ...drawShared(scene, look),
    ...drawExtents(scene, look),
    ...drawParties(scene, look),
    ...[...elementsOf(scene).values()].flatMap(({ mark, cluster }) => [
      ...(mark ? partsOf(drawMark(mark, look)) : []),
      ...(cluster ? partsOf(drawCluster(cluster, look)) : []),
    ]),
  ]);
}
