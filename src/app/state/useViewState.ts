import { useMemo, useState, useSyncExternalStore } from 'react';
import {
  formatAddress,
  parseAddress,
  type KnownNames,
  type Parameter,
  type ParsedAddress,
} from '../../model/address.ts';
import type { AddressStore } from './liveAddress.ts';
import { createLiveAddress } from './liveAddress.ts';
import { createViewActions, keepLocked, type ViewActions } from './viewActions.ts';

/** What the address says, and how to change it. */
export interface ViewStateHandle extends ParsedAddress {
  readonly actions: ViewActions;
  readonly isLocked: (parameter: Parameter) => boolean;
}

const onServer = (): string => '';

/**
 * The state of the page, read from its address. While prerendering and hydrating the address is
 * empty, so that both draw the same. `takesEmbedOptions` is false for the page, which knows neither
 * `controls` nor `lock`.
 */
export function useViewState(
  store: AddressStore,
  known: KnownNames | null,
  takesEmbedOptions: boolean,
): ViewStateHandle {
  const [live] = useState(() => createLiveAddress(store));
  const query = useSyncExternalStore(live.subscribe, live.read, onServer);
  const parsed = useMemo(() => parseAddress(query, known), [query, known]);
  return useMemo(() => {
    const locked = new Set<string>(takesEmbedOptions ? parsed.embed.lock : []);
    const isLocked = (parameter: Parameter): boolean => locked.has(parameter);
    const actions = createViewActions((next, step) => {
      const now = parseAddress(live.read(), known);
      const state = keepLocked(now.state, next(now.state), isLocked);
      live.write(formatAddress(state, takesEmbedOptions ? now.embed : undefined), step);
    });
    return { ...parsed, actions, isLocked };
  }, [parsed, live, known, takesEmbedOptions]);
}
