import { expect, it } from 'vitest';
import { exampleMilestone } from '../../testing/exampleMilestones.ts';
import { handoutPlan } from './Handout.tsx';

/** So many milestones, each `every` of them a landmark. */
const some = (count: number, every = 2) =>
  Array.from({ length: count }, (_, at) =>
    exampleMilestone({ id: `m${at}`, tier: at % every === 0 ? 1 : 2 }),
  );
const SHORT = /^Of more than 20 milestones the summaries and States are left out\.$/;

it.each([
  [6, 2, {}, 'full', 6, /^$/],
  [20, 2, {}, 'full', 20, /^$/],
  [21, 2, {}, 'short', 21, SHORT],
  [12, 2, { hasRoom: true }, 'full', 12, /^$/],
  [13, 2, { hasRoom: true }, 'short', 13, /^Of more than 12 milestones/],
  [60, 2, {}, 'short', 60, SHORT],
  [
    100,
    2,
    {},
    'short',
    50,
    /^Here stand the 50 landmarks among 100 milestones; the link has all\./,
  ],
  [200, 2, {}, 'short', 60, /^Here stand the first 60 of 100 landmarks among 200 milestones;/],
  [80, 2, { isPath: true }, 'short', 60, /^Here stand the first 60 of 80; the link has all\./],
] as const)('%i milestones, each %ith a landmark, %j: %s, %i told', (...row) => {
  const [count, every, changes, form, told, leftOut] = row;
  const plan = handoutPlan(some(count, every), { isPath: false, hasRoom: false, ...changes });
  expect([plan.form, plan.told.length]).toEqual([form, told]);
  expect(plan.leftOut).toMatch(leftOut);
  // What was ticked can be taken back.
  expect(plan.mayHaveRoom).toBe(count <= 20);
});
