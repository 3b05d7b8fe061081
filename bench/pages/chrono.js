import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Chrono } from 'react-chrono';
import 'react-chrono/dist/style.css';
import { expose } from './measure.js';

let root;

const element = (milestones) =>
  createElement(
    'div',
    { style: { height: 686 } },
    createElement(Chrono, {
      key: milestones.length,
      mode: 'VERTICAL',
      items: milestones.map(({ title, label, date }) => ({
        title: date.start,
        cardTitle: label,
        cardSubtitle: title,
      })),
    }),
  );

expose({
  mount(target, milestones) {
    root = createRoot(target);
    root.render(element(milestones));
  },
  isReady: (target) => target.querySelectorAll('*').length > 50,
  filter: (_target, milestones) => root.render(element(milestones)),
});
