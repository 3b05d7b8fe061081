import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

/** The query string of the page; empty while prerendering and hydrating. */
export function useAddress(): string {
  return useSyncExternalStore(
    subscribe,
    () => location.search,
    () => '',
  );
}

/** `push` makes an entry in the history, `replace` does not. Survives hosts that refuse the history. */
export function writeAddress(query: string, how: 'push' | 'replace'): void {
  const url = `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  for (const listener of listeners) listener();
}
