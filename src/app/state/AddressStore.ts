/** push: an entry in the history; replace: in place of the present one. */
export type HistoryStep = 'push' | 'replace';

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
  read: () => location.search.replace(/^\?/, ''),
  write: (query, step) => {
    const url = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
    if (step === 'push') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  },
  subscribe: (listener) => {
    addEventListener('popstate', listener);
    return () => removeEventListener('popstate', listener);
  },
};
