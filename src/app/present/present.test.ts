import { describe, expect, it } from 'vitest';
import { exampleDetail, exampleMilestone } from '../../testing/exampleMilestones.ts';
import type { Milestone } from '../../model/bundle.ts';
import { daysOf } from '../../model/calendarDate.ts';
import { yearsAround } from '../picture/useSelection.ts';
import { followsFrom, indexAfter, indexIn, presentCommand, sequenceOf } from './sequence.ts';
import { layoutSlimTimeline } from './SlimTimeline.tsx';

const key = (name: string, changes: Partial<KeyboardEvent> = {}) => ({
  key: name,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...changes,
});

describe('presentCommand(key, isOnControl)', () => {
  it.each([
    [key('PageDown'), false, 'next'],
    [key('PageUp'), false, 'previous'],
    [key('B'), false, 'blank'],
    [key('.'), false, 'blank'],
    [key('и', { code: 'KeyB' }), false, 'blank'],
    [key('ю', { code: 'Period' }), false, 'blank'],
    [key('Т', { code: 'KeyN' }), false, 'next'],
    [key('φ', { code: 'KeyF' }), false, 'fullScreen'],
    [key('é', { code: 'Digit2' }), false, null],
    [key('a', { code: 'KeyQ' }), false, null],
    [key('Escape'), true, 'leave'],
    [key(' '), false, 'next'],
    [key(' '), true, null],
    [key('Enter'), true, null],
    [key('ArrowRight', { altKey: true }), false, null],
    [key('f', { ctrlKey: true }), false, null],
    [key('x'), false, null],
    [key('constructor'), false, null],
  ])('%j, %j → %s', (event, isOnControl, command) => {
    expect(presentCommand(event, isOnControl)).toBe(command);
  });
});

it.each([
  ['next', 1, 2],
  ['next', 4, 4],
  ['previous', 0, 0],
  ['first', 3, 0],
  ['last', 0, 4],
  ['blank', 2, null],
] as const)('indexAfter(%s, %i, 5) → %s', (command, index, expected) => {
  expect(indexAfter(command, index, 5)).toBe(expected);
});

const day = (id: string, start: string): Milestone =>
  exampleMilestone({ id, date: { start, end: null, precision: 'day' } });
const A = day('a', '2003-07-24');
const B = day('b', '2005-01-01');
const C = day('c', '2005-01-03');
const BY_ID = new Map([A, B, C].map((milestone) => [milestone.id, milestone]));

it('sequenceOf takes a path before the filter, in its own order, and skips what is gone', () => {
  expect(sequenceOf(['c', 'gone', 'a'], BY_ID, [A, B])).toEqual({
    milestones: [C, A],
    isPath: true,
  });
  expect(sequenceOf([], BY_ID, [A, B])).toEqual({ milestones: [A, B], isPath: false });
  expect(sequenceOf(['gone'], BY_ID, [A])).toEqual({ milestones: [A], isPath: false });
});

it('indexIn finds a milestone, and begins at the first for any other', () => {
  const sequence = { milestones: [C, A], isPath: true };
  expect([indexIn(sequence, 'a'), indexIn(sequence, 'b'), indexIn(sequence, null)]).toEqual([
    1, 0, 0,
  ]);
});

it('followsFrom names what a milestone rests on, never what came of it', () => {
  const detail = exampleDetail({
    links: [
      { id: 'plan', kind: 'implements', inverse: false },
      { id: 'later', kind: 'recalls', inverse: true },
      { id: 'call', kind: 'announces', inverse: true },
      { id: 'next', kind: 'announces', inverse: false },
      { id: 'plan', kind: 'recalls', inverse: false },
    ],
  });
  expect(followsFrom(detail)).toEqual(['plan', 'call']);
});

describe('layoutSlimTimeline(request)', () => {
  const range = { first: daysOf('2003').first, last: daysOf('2006').last };
  const layout = (milestones: readonly Milestone[], yearPx = 40) =>
    layoutSlimTimeline({ milestones, range, widthPx: 400, markPx: 14, yearPx });

  it('puts neighbours in rows of their own, whatever the order of input', () => {
    const marks = layout([A, B, C]).marks.map(({ milestone, x, row }) => [
      milestone.id,
      Math.round(x),
      row,
    ]);
    expect(marks).toEqual([
      ['a', 56, 0],
      ['b', 200, 0],
      ['c', 201, 1],
    ]);
    expect(layout([C, A, B])).toEqual(layout([A, B, C]));
  });

  it('names years only where there is room', () => {
    expect(layout([]).years.map(({ text }) => text)).toEqual(['2003', '2004', '2005', '2006']);
    expect(layout([], 120).years.map(({ text }) => text)).toEqual(['2003', '', '2005', '']);
  });

  it.each(['2003-01-01', '2005-01-01', '2006-12-31'])(
    'stays slim and lays no mark over another: 20, a hundred, a thousand on %s',
    (date) => {
      for (const count of [20, 100, 1000]) {
        const crowd = Array.from({ length: count }, (_, index) => day(`m${index}`, date));
        const { marks, rows, markPx } = layout(crowd);
        expect(rows).toBeLessThanOrEqual(4);
        expect(marks).toHaveLength(count);
        for (let row = 0; row < rows; row += 1) {
          const xs = marks.filter((mark) => mark.row === row).map(({ x }) => x);
          const gaps = xs.slice(1).map((x, at) => x - (xs[at] ?? 0));
          expect(Math.min(...gaps)).toBeGreaterThan(markPx - 0.001);
          expect(Math.min(...xs)).toBeGreaterThanOrEqual(markPx / 2 - 0.001);
          expect(Math.max(...xs)).toBeLessThanOrEqual(400);
        }
      }
    },
  );
});

it('yearsAround takes whole years', () => {
  expect(yearsAround([B, A], { first: 0, last: 0 })).toEqual({
    first: daysOf('2003').first,
    last: daysOf('2005').last,
  });
});
