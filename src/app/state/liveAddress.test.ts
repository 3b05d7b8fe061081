import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW_STATE, EMPTY_FILTER } from '../../model/viewState.ts';
import type { AddressStore } from './AddressStore.ts';
import { createLiveAddress, type RestTimer } from './liveAddress.ts';
import { createViewActions, keepLocked } from './viewActions.ts';

/** A history and a clock that are moved by hand. */
function stage() {
  const entries = [''];
  let onChange: (() => void) | null = null;
  let waiting: (() => void) | null = null;
  const store: AddressStore = {
    read: () => entries.at(-1) ?? '',
    write: (query, step) => {
      if (step === 'push') entries.push(query);
      else entries[entries.length - 1] = query;
    },
    subscribe: (listener) => {
      onChange = listener;
      return () => (onChange = null);
    },
  };
  const timer: RestTimer = {
    start: (callback) => {
      waiting = callback;
      return callback;
    },
    stop: (handle) => {
      if (waiting === handle) waiting = null;
    },
  };
  return {
    entries,
    live: createLiveAddress(store, timer),
    rest: () => waiting?.(),
    back: () => {
      entries.pop();
      onChange?.();
    },
  };
}

describe('createLiveAddress(store, timer)', () => {
  it('a choice makes an entry in the history, the same choice again does not', () => {
    const { live, entries } = stage();
    live.write('state=PT', 'push');
    live.write('state=PT', 'push');
    expect(entries).toEqual(['', 'state=PT']);
  });
  it('typing shows at once and replaces the entry when it rests', () => {
    const { live, entries, rest } = stage();
    live.write('q=v', 'settle');
    live.write('q=vi', 'settle');
    expect([live.read(), entries]).toEqual(['q=vi', ['']]);
    rest();
    expect([live.read(), entries]).toEqual(['q=vi', ['q=vi']]);
  });
  it('a choice while typing settles what was typed first', () => {
    const { live, entries, rest } = stage();
    live.write('q=vi', 'settle');
    live.write('state=PT&q=vi', 'push');
    rest();
    expect(entries).toEqual(['q=vi', 'state=PT&q=vi']);
  });
  it('Back while typing drops what was typed', () => {
    const { live, entries, rest, back } = stage();
    let told = 0;
    live.subscribe(() => (told += 1));
    live.write('state=PT', 'push');
    live.write('state=PT&q=v', 'settle');
    back();
    rest();
    expect([live.read(), entries, told]).toEqual(['', [''], 3]);
  });
});

describe('keepLocked(before, after, isLocked)', () => {
  it('puts back what is locked and nothing else', () => {
    const before = {
      ...DEFAULT_VIEW_STATE,
      filter: { ...EMPTY_FILTER, pillars: ['protection' as const] },
    };
    const after = { ...before, view: 'list' as const, filter: { ...EMPTY_FILTER, states: ['PT'] } };
    const kept = keepLocked(before, after, (parameter) => parameter === 'pillar');
    expect(kept).toEqual({
      ...before,
      view: 'list',
      filter: { ...EMPTY_FILTER, states: ['PT'], pillars: ['protection'] },
    });
  });
});

describe('createViewActions(change)', () => {
  it('toggle adds a value at the end and takes it away again', () => {
    let state = DEFAULT_VIEW_STATE;
    const actions = createViewActions((next) => (state = next(state)));
    actions.toggle('state', 'PT');
    actions.toggle('state', 'AT');
    expect(state.filter.states).toEqual(['PT', 'AT']);
    actions.toggle('state', 'PT');
    expect(state.filter.states).toEqual(['AT']);
  });
  it('clearFilter leaves the view, the theme and the open milestone', () => {
    let state = { ...DEFAULT_VIEW_STATE, view: 'list' as const, item: 'a' };
    const actions = createViewActions((next) => (state = next(state) as typeof state));
    actions.search('x');
    actions.clearFilter();
    expect(state).toEqual({ ...DEFAULT_VIEW_STATE, view: 'list', item: 'a' });
  });
});
