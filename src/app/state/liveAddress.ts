import { queryOf } from '../../model/queryPairs.ts';
import { createAllowance, createRest, type RestTimer } from './rest.ts';

/** push: an entry in the history; replace: in place of the present one. */
export type HistoryStep = 'push' | 'replace';

/** settle: typing, dragging and zooming, which replace the entry in the history, at the latest when they rest. */
export type AddressStep = HistoryStep | 'settle';

/**
 * Where the state of the page is kept: the page's address, or what an embed has instead of it.
 * All query strings are without `?`.
 */
export interface AddressStore {
  readonly read: () => string;
  readonly write: (query: string, step: HistoryStep) => void;
  /** Calls back when somebody else has changed the address (Back, forward, a host); gives the way out. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The address of the page itself; the fragment stays as it is. */
export const pageAddress: AddressStore = {
  read: () => queryOf(location),
  write: (query, step) => {
    const url = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
    if (step === 'push') history.pushState(null, '', url);
    // What is kept with the entry, as the place in the page, stays.
    else history.replaceState(history.state, '', url);
  },
  subscribe: (listener) => {
    addEventListener('popstate', listener);
    return () => removeEventListener('popstate', listener);
  },
};

/** How long typing or zooming has to rest until the address is written, where it may not be at once. */
export const REST_MS = 600;

/**
 * Each letter is written at once: what is written while a page is being reloaded comes too late
 * in Chromium, whatever event it waits for. But Safari refuses the address from 100 times in 30 s
 * on, Chromium and Firefox from 200 in 10 s; half of that is left to choices and to the page around.
 */
const createQuickWrites = (): (() => boolean) => createAllowance(50, 30_000);

/** The query string as it is at this moment, ahead of the address while something is being typed. */
export interface LiveAddress {
  readonly read: () => string;
  readonly write: (query: string, step: AddressStep) => void;
  /** One listener, called on every change, our own and the store's. The way out settles what waits. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Puts typing and dragging between the state of the page and the store of its address: written at
 * once while that is allowed, and else when they rest.
 */
export function createLiveAddress(
  store: AddressStore,
  timer?: RestTimer,
  mayWriteNow: () => boolean = createQuickWrites(),
): LiveAddress {
  const rest = createRest(REST_MS, timer);
  let tell = (): void => undefined;
  let written = store.read();
  let typed: string | null = null;
  // What was typed in an entry that Back left before it rested: Forward finds it there.
  let left: { readonly written: string; readonly typed: string } | null = null;
  const put = (query: string, step: HistoryStep): void => {
    typed = null;
    if (query !== store.read()) store.write(query, step);
    written = query;
  };
  const onMove = (): void => {
    const now = store.read();
    // A link to a place in the page moves as well, and is no step back.
    if (now !== written) {
      rest.drop();
      const before = left;
      if (typed !== null) left = { written, typed };
      else if (before?.written === now) left = null;
      typed = null;
      written = now;
      if (before?.written === now) put(before.typed, 'replace');
    }
    tell();
  };
  return {
    read: () => typed ?? store.read(),
    write: (query, step) => {
      if (step === 'settle' && !mayWriteNow()) {
        typed = query;
        rest.begin(() => put(query, 'replace'));
      } else {
        if (step === 'settle') rest.drop();
        else rest.settle();
        if (step === 'push') left = null;
        put(query, step === 'push' ? 'push' : 'replace');
      }
      tell();
    },
    subscribe: (listener) => {
      tell = listener;
      const stop = store.subscribe(onMove);
      return () => {
        rest.settle();
        stop();
        tell = () => undefined;
      };
    },
  };
}
