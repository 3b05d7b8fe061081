import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { datesOf, LANE_BY_KIND, LANES, SPAN } from './measure.js';

const itemOf = (milestone) => ({
  id: milestone.id,
  content: milestone.label,
  title: milestone.title,
  group: LANE_BY_KIND[milestone.kind],
  type: milestone.date.precision === 'range' ? 'range' : 'point',
  ...datesOf(milestone),
});

/** vis-timeline with five groups in a frame of our chart's height. */
export function makeVis(options) {
  let timeline;
  return {
    mount(root, milestones) {
      timeline = new Timeline(
        root,
        new DataSet(milestones.map(itemOf)),
        new DataSet(LANES.map((id) => ({ id, content: id }))),
        { height: '686px', min: SPAN.start, max: SPAN.end, ...SPAN, ...options },
      );
    },
    isReady: (root) => root.querySelector('.vis-item') !== null,
    filter(_root, milestones) {
      timeline.setItems(new DataSet(milestones.map(itemOf)));
    },
  };
}
