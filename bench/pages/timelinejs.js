import script from '@knight-lab/timelinejs/dist/js/timeline.js?raw';
import '@knight-lab/timelinejs/dist/css/timeline.css';
import { datesOf, expose, LANE_BY_KIND } from './measure.js';

// Its published script is a classic one that leaves a global behind.
const tag = document.createElement('script');
tag.textContent = script;
document.head.append(tag);
const { Timeline } = window.TL;

const dateParts = (date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

function eventOf(milestone) {
  const { start, end } = datesOf(milestone);
  return {
    unique_id: milestone.id,
    group: LANE_BY_KIND[milestone.kind],
    start_date: dateParts(start),
    ...(milestone.date.end === null ? {} : { end_date: dateParts(end) }),
    text: { headline: milestone.title },
  };
}

function draw(root, milestones) {
  root.replaceChildren();
  root.style.height = '686px';
  return new Timeline(
    root,
    { events: milestones.map(eventOf) },
    { hash_bookmark: false, font: null },
  );
}

expose({
  mount: draw,
  isReady: (root) => root.querySelector('.tl-timemarker') !== null,
  // It has no filter: it is made anew.
  filter: draw,
});
