import { expect, it } from 'vitest';
import { dropIndex } from './DragHandle.tsx';
import { inOrderOf, moved } from './PathRow.tsx';

it.each([
  [0, 2, ['b', 'c', 'a', 'd']],
  [3, 0, ['d', 'a', 'b', 'c']],
  [1, 1, ['a', 'b', 'c', 'd']],
  [1, -1, ['b', 'a', 'c', 'd']],
  [1, 9, ['a', 'c', 'd', 'b']],
  [9, 0, ['a', 'b', 'c', 'd']],
])('moved([a, b, c, d], %i, %i) → %j', (from, to, expected) => {
  expect(moved(['a', 'b', 'c', 'd'], from, to)).toEqual(expected);
});

it.each([
  [0, 5, 0],
  [0, 35, 1],
  [0, 999, 3],
  [3, -10, 0],
  [2, 50, 2],
])('dropIndex([10, 30, 50, 70], %i, %i) → %i', (dragged, y, expected) => {
  expect(dropIndex([10, 30, 50, 70], dragged, y)).toBe(expected);
});

it('inOrderOf(all, path) puts a path in the order of dates and leaves none out', () => {
  const all = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  expect(inOrderOf(all, ['d', 'a', 'c'])).toEqual(['a', 'c', 'd']);
});
