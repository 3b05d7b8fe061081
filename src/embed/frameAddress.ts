import { queryOf } from '../model/queryPairs.ts';
import type { AddressStore } from '../app/state/liveAddress.ts';

/** The parts of the window that keep an address; a test gives its own. */
export interface AddressWindow {
  readonly location: { readonly search: string; readonly pathname: string; readonly hash: string };
  readonly history: Pick<History, 'replaceState'>;
}

/**
 * The address of the frame. A frame makes no entries in the history, which is the host's, and does
 * not need one: where the history is refused (a file, some sandboxes) the state is kept in memory.
 * `onWrite` hears every state.
 */
export function frameAddress(
  { location, history }: AddressWindow,
  onWrite: (query: string) => void,
): AddressStore {
  let query = queryOf(location);
  return {
    read: () => query,
    write: (next) => {
      query = next;
      const search = next === '' ? '' : `?${next}`;
      try {
        history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
      } catch {
        // Refused: the memory holds it.
      }
      onWrite(next);
    },
    subscribe: () => () => undefined,
  };
}
