import { formatAddress, withQuery } from '../../model/address.ts';
import type { ViewState } from '../../model/viewState.ts';
import type { Timeline } from './timeline.ts';

/** Address of the present view with a milestone open, relative to the page. */
export function milestoneHref(
  { state, embed, mode }: Pick<Timeline, 'state' | 'embed' | 'mode'>,
  id: string,
): string {
  return `?${formatAddress({ ...state, item: id }, mode === 'embed' ? embed : undefined)}`;
}

/**
 * Address of the full timeline in a state, from within a frame; without a public address the page
 * lies beside the frame's file.
 */
export function fullTimelineHref(publicAddress: string, state: ViewState): string {
  return withQuery(publicAddress === '' ? './index.html' : publicAddress, formatAddress(state));
}

/** Address of a milestone's own page, from within a frame; without a public address it lies beside the frame's file. */
export function milestonePageHref(publicAddress: string, id: string): string {
  return `${publicAddress}m/${id}.html`;
}

/**
 * Folder that holds index.html, embed.html and embed.js, with a slash at the end: the site's public
 * address where the publisher has set it, else the folder of the page that is open.
 */
export function siteBase(publicAddress: string, openPage = location.href): string {
  return new URL('.', publicAddress === '' ? openPage : publicAddress).href;
}
