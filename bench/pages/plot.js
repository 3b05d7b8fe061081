import * as Plot from '@observablehq/plot';
import { datesOf, expose, LANE_BY_KIND } from './measure.js';

function draw(root, milestones) {
  const dots = milestones.map((milestone) => ({
    date: datesOf(milestone).start,
    lane: LANE_BY_KIND[milestone.kind],
    kind: milestone.kind,
  }));
  root.replaceChildren(
    Plot.plot({
      width: 1280,
      height: 686,
      marginLeft: 124,
      marks: [Plot.dot(dots, { x: 'date', y: 'lane', fill: 'kind', symbol: 'kind' })],
    }),
  );
}

expose({
  mount: draw,
  isReady: (root) => root.querySelector('svg') !== null,
  filter: draw,
});
