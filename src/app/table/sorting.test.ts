import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Milestone } from '../../model/bundle.ts';
import { ENGLISH } from '../../model/englishWords.ts';
import { exampleMilestone } from '../../testing/exampleMilestones.ts';
import { BY_DATE, COLUMNS, sortMilestones, type Sorting } from './sorting.ts';

const names = new Map([
  ['AT', 'Austria'],
  ['PT', 'Portugal'],
]);
const MILESTONES: readonly Milestone[] = [
  exampleMilestone({
    id: 'a',
    title: '“Zeal”',
    kind: 'visit',
    place: null,
    sources: 3,
    states: [],
    allStates: null,
  }),
  exampleMilestone({ id: 'b', title: '9th meeting', kind: 'decision', pillars: [], sources: 1 }),
  exampleMilestone({
    id: 'c',
    title: '10th meeting',
    kind: 'visit',
    place: { city: 'Lisbon', iso2: 'PT' },
    states: [{ iso2: 'PT', roles: ['host'], basis: 'stated' }],
    sources: 2,
  }),
];
const order = (sorting: Sorting): string =>
  sortMilestones(MILESTONES, sorting, names)
    .map(({ id }) => id)
    .join('');

describe('sortMilestones(milestones, sorting, names)', () => {
  const ORDERS = [
    ['date', 'abc', 'cba'],
    ['title', 'bca', 'acb'],
    ['kind', 'bac', 'acb'],
    ['place', 'cba', 'bca'],
    ['states', 'bca', 'cba'],
    ['pillars', 'acb', 'acb'],
    ['sources', 'bca', 'acb'],
  ] as const;
  it.each(ORDERS)('by %s: %s, turned round: %s', (column, ascending, descending) => {
    expect(order({ column, direction: 'ascending' })).toBe(ascending);
    expect(order({ column, direction: 'descending' })).toBe(descending);
  });
  it('begins in the order of the list', () => {
    expect(order(BY_DATE)).toBe('abc');
  });
  it('is told of every column', () => {
    expect(ORDERS.map(([column]) => column)).toEqual(COLUMNS);
  });
});

describe('in another language', () => {
  afterEach(() => vi.unstubAllGlobals());
  const titled = ['Ñuble', 'Noruega', 'Nueva York'].map((title) =>
    exampleMilestone({ id: title, title }),
  );
  const byTitle: Sorting = { column: 'title', direction: 'ascending' };
  it.each([
    ['en', ['Noruega', 'Ñuble', 'Nueva York']],
    ['es', ['Noruega', 'Nueva York', 'Ñuble']],
  ])('titles stand in the order of %s', async (language, expected) => {
    vi.resetModules();
    vi.stubGlobal('pageLanguage', { words: { ...ENGLISH, language }, texts: {} });
    const { sortMilestones: sorted } = await import('./sorting.ts');
    expect(sorted(titled, byTitle, names).map(({ title }) => title)).toEqual(expected);
  });
});
