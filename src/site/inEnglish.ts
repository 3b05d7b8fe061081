import type { Milestone } from '../model/bundle.ts';
import type { TranslatedText } from '../model/bundleLanguage.ts';
import { html, Html } from './html.ts';
import type { SiteLanguage } from './siteData.ts';

/**
 * The attribute ` lang="en"` where a page of another language holds English: a quote, an editor's
 * reason, or a text of a milestone that is not translated. Null where nothing is to be marked.
 */
export function inEnglish(
  { folder }: SiteLanguage,
  milestone?: Milestone,
  text?: TranslatedText,
): Html | null {
  const isEnglish = text === undefined || milestone?.english?.includes(text);
  return folder !== '' && isEnglish ? new Html(' lang="en"') : null;
}

/** A text within others, in an element of its own where its language has to be marked. */
export function marked(text: string, lang: Html | null): Html {
  return lang === null ? html`${text}` : html`<span${lang}>${text}</span>`;
}
