import { describe, expect, it } from 'vitest';
import type { ParticipatingState } from '../../model/bundle.ts';
import { nearestTile, shadeOf } from './TileMap.tsx';

const state = (iso2: string, x: number, y: number): ParticipatingState => ({
  iso2,
  name: iso2,
  also: [],
  joined: null,
  tile: [x, y],
});
/** A corner of the design's map around Switzerland, and far ones. */
const STATES = [
  state('CH', 4, 4),
  state('AT', 5, 4),
  state('MC', 3, 4),
  state('LU', 4, 3),
  state('IT', 4, 5),
  state('US', 0, 2),
  state('MN', 13, 3),
];

describe('nearestTile(states, from, direction)', () => {
  it.each([
    ['CH', [1, 0], 'AT'],
    ['CH', [-1, 0], 'MC'],
    ['CH', [0, -1], 'LU'],
    ['CH', [0, 1], 'IT'],
    ['AT', [1, 0], 'MN'],
    ['MC', [-1, 0], 'US'],
    ['US', [-1, 0], undefined],
    ['IT', [0, 1], undefined],
  ] as const)('from %s by %j is %s', (from, direction, expected) => {
    const start = STATES.find(({ iso2 }) => iso2 === from) ?? state('none', 0, 0);
    expect(nearestTile(STATES, start, direction)?.iso2).toBe(expected);
  });
});

it.each([
  [0, 0],
  [1, 1],
  [2, 1],
  [3, 2],
  [5, 2],
  [6, 3],
  [11, 3],
  [12, 4],
  [80, 4],
])('shadeOf(%i) is %i', (count, shade) => {
  expect(shadeOf(count)).toBe(shade);
});
