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
import { svg, type SvgNode } from './svgNode.ts';

/**
 * The one drawing of a chart at rest: a group that begins at the chart's top left. The page draws the
 * same parts in the same order, with what is chosen, focused or under the pointer besides.
 */
export function drawChart(scene: ChartScene, look: Look): SvgNode {
  // What all texts have that say nothing else, as in the page.
  return svg('g', { fill: look.palette.ink, 'font-size': 12.5 }, [
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
