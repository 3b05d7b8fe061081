import { describe, expect, it, vi } from 'vitest';
import type { Search } from '../data/TimelineData.ts';
import * as code from '../../timeline/search.ts';
import { randomBundle, randomInts } from '../../testing/randomBundle.ts';
import { createRequest, DataError } from '../data/TimelineData.ts';
import type { AddressStore } from './liveAddress.ts';
import { createTimelineStore, keepEqual } from './timelineStore.ts';

const work = vi.hoisted(() => ({
  applyFilter: 0,
  countValues: 0,
  lanesOfGroup: 0,
  parseAddress: 0,
}));

/** Counts the calls of what is dear, and does it all the same. */
vi.mock('../../timeline/filter.ts', async (original) => {
  const module = await original<typeof import('../../timeline/filter.ts')>();
  const applyFilter: typeof module.applyFilter = (...input) => {
    work.applyFilter += 1;
    return module.applyFilter(...input);
  };
  return { ...module, applyFilter };
});
vi.mock('../../timeline/countValues.ts', async (original) => {
  const module = await original<typeof import('../../timeline/countValues.ts')>();
  const countValues: typeof module.countValues = (...input) => {
    work.countValues += 1;
    return module.countValues(...input);
  };
  return { ...module, countValues };
});
vi.mock('../../timeline/lanes.ts', async (original) => {
  const module = await original<typeof import('../../timeline/lanes.ts')>();
  const lanesOfGroup: typeof module.lanesOfGroup = (...input) => {
    work.lanesOfGroup += 1;
    return module.lanesOfGroup(...input);
  };
  return { ...module, lanesOfGroup };
});

const bundle = randomBundle(randomInts(5), 60);
const SOME_ID = bundle.milestones[7]?.id ?? '';

/** A store on an address that is moved by hand, and how often it spoke. */
function stage({
  query = '',
  loadTexts = (): Promise<Search> => Promise.resolve({ texts: {}, words: code.NO_WORDS, code }),
} = {}) {
  let now = query;
  let onMove = (): void => undefined;
  const address: AddressStore = {
    read: () => now,
    write: (next) => (now = next),
    subscribe: (listener) => {
      onMove = listener;
      return () => (onMove = () => undefined);
    },
  };
  const store = createTimelineStore({
    mode: 'page',
    bundle,
    address,
    texts: createRequest(loadTexts),
  });
  store.setSize({ widthRem: 80, heightRem: 50 });
  store.subscribe(() => undefined);
  const go = (next: string): void => {
    now = next;
    onMove();
  };
  return { store, go, address: () => now };
}

/** Everything that is derived, asked for as a whole page does. */
function derived(store: ReturnType<typeof stage>['store']) {
  const { result, filtered, counts, range, lanes } = store.get();
  return { result, filtered, counts, range, lanes };
}

describe('createTimelineStore(input)', () => {
  it.each([
    ['another theme', 'theme=dark'],
    ['a parameter that nobody knows', 'fbclid=1'],
    ['an open milestone', `item=${SOME_ID}`],
    ['another view', 'view=table'],
    ['a path', `path=${SOME_ID}`],
    ['the same filter in other words', 'theme=dark&state=at,AT'],
  ])('%s applies no filter, counts nothing and plans no lanes anew', (_, more) => {
    const { store, go } = stage({ query: 'state=AT' });
    const before = derived(store);
    const { filter } = store.get().state;
    const done = { ...work };
    go(more.includes('state=') ? more : `state=AT&${more}`);
    const after = derived(store);
    expect(work).toEqual(done);
    expect(Object.entries(after).filter(([key, value]) => value !== before[key as never])).toEqual(
      [],
    );
    expect(store.get().state.filter).toBe(filter);
  });
  it('what changes nothing that is shown is the same timeline', () => {
    const { store, go } = stage({ query: 'state=AT' });
    const before = store.get();
    go('state=AT&utm_source=news');
    store.setSize({ widthRem: 81, heightRem: 50 });
    expect(store.get()).toBe(before);
  });
  it('each change of the filter applies it once, whoever asks how often', () => {
    const { store, go } = stage();
    derived(store);
    const { applyFilter, countValues } = work;
    go('kind=decision');
    derived(store);
    derived(store);
    expect([work.applyFilter - applyFilter, work.countValues - countValues]).toEqual([1, 1]);
  });
  it('the range stays the same object while neither end moves', () => {
    const { store, go } = stage();
    const { range } = derived(store);
    go('kind=decision');
    expect(store.get().range).toBe(range);
  });
  it('texts are asked for with the first search; a failure is told and asked for again', async () => {
    const answers = [
      () => Promise.reject(new DataError('stale', 'search.json')),
      () =>
        Promise.resolve({
          texts: { [SOME_ID]: 'a word that stands nowhere else: zebrafish' },
          words: code.NO_WORDS,
          code,
        }),
    ];
    const loadTexts = vi.fn<() => Promise<Search>>(
      () => answers.shift()?.() ?? Promise.reject(new Error('too often')),
    );
    const { store, go } = stage({ loadTexts });
    store.get();
    expect(loadTexts).not.toHaveBeenCalled();
    go('q=zebrafish');
    expect([store.get().counts, store.get().searchTexts.status]).toEqual([null, 'loading']);
    await vi.waitFor(() => expect(store.get().searchTexts.status).toBe('failed'));
    const failed = store.get().searchTexts;
    if (failed.status !== 'failed') throw new Error('not failed');
    expect([failed.reason, store.get().result.passing.length]).toEqual(['stale', 60]);
    failed.retry();
    expect(store.get().searchTexts).toMatchObject({ status: 'failed', isRetrying: true });
    await vi.waitFor(() => expect(store.get().searchTexts.status).toBe('ready'));
    expect(store.get().result.passing.map(({ id }) => id)).toEqual([SOME_ID]);
    expect(loadTexts).toHaveBeenCalledTimes(2);
  });
  it('hydrates the opening, whatever the address', () => {
    const { store } = stage({ query: 'state=AT&view=table' });
    const opening = store.getOpening();
    expect([opening.view, opening.layout, opening.result.passing.length]).toEqual([
      'list',
      null,
      60,
    ]);
    expect(store.getOpening()).toBe(opening);
    expect(store.get().view).toBe('table');
  });
});

it.each([
  [{ a: [1, 2] }, { a: [1, 2] }, true],
  [{ a: [1, 2] }, { a: [1] }, false],
  [{ a: null }, { a: [] }, false],
  [{ a: 1 }, { a: 1, b: undefined }, false],
])('keepEqual(%j, %j) is the older one: %s', (before, now, isOlder) => {
  expect(keepEqual(before, now)).toEqual(now);
  expect(keepEqual<unknown>(before, now) === before).toBe(isOlder);
});
