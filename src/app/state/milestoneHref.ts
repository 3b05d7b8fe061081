import type { MouseEvent } from 'react';
import { formatAddress } from '../../model/address.ts';
import type { ViewState } from '../../model/viewState.ts';
import type { Reader } from './Reader.ts';

/** Address of the present view with a milestone open, relative to the page. */
export function milestoneHref({ state, embed, mode }: Reader, id: string): string {
  return `?${formatAddress({ ...state, item: id }, mode === 'embed' ? embed : undefined)}`;
}

/**
 * Address of the full timeline in a state, from within a frame; without a public address the page
 * lies beside the frame's file.
 */
export function fullTimelineHref(publicAddress: string, state: ViewState): string {
  const page = publicAddress === '' ? './index.html' : publicAddress;
  const query = formatAddress(state);
  return query === '' ? page : `${page}?${query}`;
}

/** A press that the browser should not turn into a new tab, window or download. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}
