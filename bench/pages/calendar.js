import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Timeline } from 'react-calendar-timeline';
import 'react-calendar-timeline/style.css';
import { datesOf, expose, LANE_BY_KIND, LANES, SPAN } from './measure.js';

let root;

function itemOf(milestone) {
  const { start, end } = datesOf(milestone);
  return {
    id: milestone.id,
    group: LANE_BY_KIND[milestone.kind],
    title: milestone.label,
    start_time: start.getTime(),
    end_time: end.getTime(),
    canMove: false,
    canResize: false,
  };
}

const element = (milestones) =>
  createElement(Timeline, {
    groups: LANES.map((id) => ({ id, title: id })),
    items: milestones.map(itemOf),
    defaultTimeStart: SPAN.start.getTime(),
    defaultTimeEnd: SPAN.end.getTime(),
    maxZoom: 30 * 365 * 86_400_000,
    stackItems: true,
  });

expose({
  mount(target, milestones) {
    root = createRoot(target);
    root.render(element(milestones));
  },
  isReady: (target) => target.querySelector('.rct-item') !== null,
  filter: (_target, milestones) => root.render(element(milestones)),
});
