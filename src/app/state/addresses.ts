import { formatAddress, withQuery } from '../../model/address.ts';
import { LANGUAGE } from '../../model/say.ts';
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
  return withQuery(
    publicAddress === '' ? './index.html' : inLanguage(publicAddress),
    formatAddress(state),
  );
}

/** Address of a milestone's own page, from within a frame; without a public address it lies beside the frame's file. */
export function milestonePageHref(publicAddress: string, id: string): string {
  return `${publicAddress && inLanguage(publicAddress)}m/${id}.html`;
}

/** Address of the same view in a language, from the page that is open. */
export const languageHref = (language: string, state: ViewState): string =>
  withQuery(
    `${inLanguage(LANGUAGE === 'en' ? './' : '../', language)}index.html`,
    formatAddress(state),
  );

/** Folder of a language in a site: of English the top itself, of another one named by it (`ru/`). */
export const inLanguage = (top: string, language = LANGUAGE): string =>
  language === 'en' ? top : `${top}${language}/`;

/**
 * The top of the site, with a slash at the end, which holds embed.js, the schemas and a folder for
 * each language but English: the site's public address where the publisher has set it, else it is
 * known from the page that is open.
 */
export function siteTop(
  publicAddress: string,
  openPage = location.href,
  language = LANGUAGE,
): string {
  if (publicAddress !== '') return new URL('.', publicAddress).href;
  return new URL(language === 'en' ? '.' : '..', openPage).href;
}

/** Folder of the page's own language, with a slash at the end, which holds index.html, embed.html and the pages of milestones, States and fields of work. */
export function siteBase(publicAddress: string, openPage?: string, language?: string): string {
  return inLanguage(siteTop(publicAddress, openPage, language), language);
}
