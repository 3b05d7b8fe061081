import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { cases, requestOf } from '../../testing/randomCharts.ts';
import { generateMilestones } from '../../testing/generateMilestones.ts';
import { elementsOf } from '../../timeline/chartElements.ts';
import { drawChart } from '../../timeline/drawChart.ts';
import { layoutChart } from '../../timeline/layoutChart.ts';
import { pageLook } from '../../timeline/look.ts';
import { toMarkup } from '../../timeline/svgMarkup.ts';
import { drawPage } from './ChartDrawing.tsx';

const LOOK = pageLook('chart-');

/** Roles, names, hooks and classes taken away, layers opened, empty elements closed as in a file. */
const bare = (markup: string): string =>
  markup
    .replaceAll(/ (?:data-[\w-]+|aria-[\w-]+|role|class|tabindex)="[^"]*"/g, '')
    .replaceAll(/<\/?g>|<g\/>/g, '');

it('the page draws at rest what a file does: the same elements, places and texts in the same order', () => {
  for (const one of fc.sample(cases, { numRuns: 40, seed: 11 })) {
    const milestones = generateMilestones(one.count, one.seed);
    const scene = layoutChart({ ...requestOf(one, milestones), selectedId: null });
    const page = drawPage({
      scene,
      elements: [...elementsOf(scene).values()],
      look: LOOK,
      milestoneById: new Map(milestones.map((milestone) => [milestone.id, milestone])),
      spokenName: ({ title }) => title,
      selectedId: null,
      path: [],
      chosenYear: null,
      stop: null,
      openKey: null,
      hovered: null,
      focused: null,
    });
    const file = toMarkup(drawChart(scene, LOOK))
      .replace(/^<g [^>]*>/, '')
      .replace(/<\/g>$/, '');
    const drawn = page.map((node) => toMarkup(node)).join('');
    expect(bare(drawn)).toBe(file);
  }
});
