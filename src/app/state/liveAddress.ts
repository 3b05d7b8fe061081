import type { AddressStore, HistoryStep } from './AddressStore.ts';

/** settle: typing, dragging and zooming, which replace the entry in the history when they rest. */
export type AddressStep = HistoryStep | 'settle';

/**
 * How long typing or dragging has to rest until the address is written: a little longer than until
 * the result is spoken, so that who reads the address finds the status up to date.
 */
export const REST_MS = 600;

/** Clock of the rest; the browser's own outside tests. */
export interface RestTimer {
  readonly start: (callback: () => void, ms: number) => unknown;
  readonly stop: (handle: unknown) => void;
}

/** The query string as it is at this moment, ahead of the address while something is being typed. */
export interface LiveAddress {
  readonly read: () => string;
  readonly write: (query: string, step: AddressStep) => void;
  /** For useSyncExternalStore: called on every change, our own and the store's. */
  readonly subscribe: (listener: () => void) => () => void;
}

const browserTimer: RestTimer = {
  start: (callback, ms) => setTimeout(callback, ms),
  stop: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};

/** Puts the rest of typing and dragging between the components and the store of the address. */
export function createLiveAddress(
  store: AddressStore,
  timer: RestTimer = browserTimer,
): LiveAddress {
  const listeners = new Set<() => void>();
  let pending: { readonly query: string; readonly handle: unknown } | null = null;
  const tell = (): void => listeners.forEach((listener) => listener());
  const drop = (): void => {
    if (pending) timer.stop(pending.handle);
    pending = null;
  };
  const settle = (): void => {
    if (!pending) return;
    const { query } = pending;
    drop();
    if (query !== store.read()) store.write(query, 'replace');
  };
  return {
    read: () => pending?.query ?? store.read(),
    write: (query, step) => {
      if (step === 'settle') {
        drop();
        pending = { query, handle: timer.start(settle, REST_MS) };
      } else {
        settle();
        if (query !== store.read()) store.write(query, step);
      }
      tell();
    },
    subscribe: (listener) => {
      const stop = store.subscribe(() => {
        drop();
        listener();
      });
      listeners.add(listener);
      return () => {
        stop();
        listeners.delete(listener);
      };
    },
  };
}
