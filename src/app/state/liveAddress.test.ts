import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW_STATE, EMPTY_FILTER } from '../../model/viewState.ts';
import { createLiveAddress, type AddressStore } from './liveAddress.ts';
import { createAllowance, createRest, settleAll, type RestTimer } from './rest.ts';
import { createViewActions, keepLocked } from './viewActions.ts';

/** A history and a clock that are moved by hand; what is typed may be written at once so many times. */
function stage({ atOnce = 0 } = {}) {
  const entries = [''];
  let place = 0;
  let onChange: (() => void) | null = null;
  let waiting: (() => void) | null = null;
  const store: AddressStore = {
    read: () => entries[place] ?? '',
    write: (query, step) => {
      if (step === 'push') entries.splice(++place, Infinity, query);
      else entries[place] = query;
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
  let told = 0;
  let left = atOnce;
  const live = createLiveAddress(store, timer, () => left-- > 0);
  const stop = live.subscribe(() => (told += 1));
  return {
    entries,
    live,
    stop,
    told: () => told,
    rest: () => waiting?.(),
    go: (steps: number) => {
      place += steps;
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
  it('typing replaces the entry with each letter, so that a reload keeps it', () => {
    const { live, entries, rest } = stage({ atOnce: 2 });
    live.write('q=v', 'settle');
    expect([live.read(), entries]).toEqual(['q=v', ['q=v']]);
    live.write('q=vi', 'settle');
    live.write('q=vie', 'settle');
    expect([live.read(), entries]).toEqual(['q=vie', ['q=vi']]);
    rest();
    expect([live.read(), entries]).toEqual(['q=vie', ['q=vie']]);
  });
  it('a letter that is written at once stands for those that wait', () => {
    const allowed = [false, true];
    const entries: string[] = [''];
    const store: AddressStore = {
      read: () => entries.at(-1) ?? '',
      write: (query) => void entries.push(query),
      subscribe: () => () => undefined,
    };
    const live = createLiveAddress(store, undefined, () => allowed.shift() ?? false);
    live.write('q=v', 'settle');
    live.write('q=vi', 'settle');
    settleAll();
    expect([live.read(), entries]).toEqual(['q=vi', ['', 'q=vi']]);
  });
  it('typing beyond what browsers allow shows at once and replaces the entry when it rests', () => {
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
  it('Back while typing goes back, and Forward finds what was typed', () => {
    const { live, entries, rest, go, told } = stage();
    live.write('state=PT', 'push');
    live.write('state=PT&q=v', 'settle');
    go(-1);
    rest();
    expect([live.read(), entries, told()]).toEqual(['', ['', 'state=PT'], 3]);
    go(1);
    expect([live.read(), entries]).toEqual(['state=PT&q=v', ['', 'state=PT&q=v']]);
  });
  it('what was typed is forgotten with the entries that a new choice takes away', () => {
    const { live, entries, go } = stage();
    live.write('state=PT', 'push');
    live.write('state=PT&q=v', 'settle');
    go(-1);
    live.write('kind=treaty', 'push');
    live.write('state=PT', 'push');
    expect(entries).toEqual(['', 'kind=treaty', 'state=PT']);
    go(-1);
    go(1);
    expect(live.read()).toBe('state=PT');
  });
  it('a link to a place in the page keeps what is being typed', () => {
    const { live, entries, rest, go } = stage();
    live.write('q=v', 'settle');
    go(0);
    rest();
    expect(entries).toEqual(['q=v']);
  });
  it('a page that is left, and a part that goes, settle what was typed', () => {
    const { live, entries } = stage();
    live.write('q=v', 'settle');
    settleAll();
    expect(entries).toEqual(['q=v']);
    const other = stage();
    other.live.write('q=w', 'settle');
    other.stop();
    expect(other.entries).toEqual(['q=w']);
  });
});

describe('createRest(ms, timer)', () => {
  it('what is done when the page is left may wait for more, which is done as well', () => {
    const done: string[] = [];
    const never: RestTimer = { start: () => null, stop: () => undefined };
    const [gesture, address] = [createRest(220, never), createRest(600, never)];
    gesture.begin(() => {
      done.push('gesture');
      address.begin(() => void done.push('address'));
    });
    settleAll();
    settleAll();
    expect(done).toEqual(['gesture', 'address']);
  });
});

describe('createAllowance(times, ms, now)', () => {
  it('says yes so many times within the time, and again when they are over', () => {
    let now = 0;
    const may = createAllowance(2, 100, () => now);
    expect([may(), may(), may()]).toEqual([true, true, false]);
    now = 99;
    expect(may()).toBe(false);
    now = 100;
    expect([may(), may(), may()]).toEqual([true, true, false]);
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
