import type { InterfaceTexts } from '../compiler/languages/readInterface.ts';
import { LANGUAGE_ELEMENT, markOf, type MarkedTexts, type PageLanguage } from '../model/say.ts';
import { inlineJson, type Html } from './html.ts';
import type { SiteLanguage } from './siteData.ts';

/** The longest part of a text that stands in built code as it is: quotes and letters beyond ASCII may be written otherwise there. */
function partInCode(english: string): string {
  const parts = english.split(/[^\w {}.,:;()/-]/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

function marked(texts: InterfaceTexts, isWanted: (english: string) => boolean): MarkedTexts {
  const wanted = Object.entries(texts).filter(([english]) => isWanted(english));
  return Object.fromEntries(wanted.map(([english, text]) => [markOf(english), text]));
}

/** All that a page says in a language, for the making of pages; null for English. */
export const wholeLanguage = ({ folder, words, texts }: SiteLanguage): PageLanguage | null =>
  folder === '' ? null : { words, texts: marked(texts, () => true) };

/** A language as a page or a frame carries it, and the texts that it can do without at first. */
export interface CarriedLanguage {
  readonly page: PageLanguage;
  readonly later: MarkedTexts;
}

/**
 * Divides the texts of a language by the code that a page begins with: those that it says, and the
 * rest. A text of which only a part stands in it by chance goes with the first; null for English.
 */
export function carriedLanguage(language: SiteLanguage, code: string): CarriedLanguage | null {
  if (language.folder === '') return null;
  const { words, texts } = language;
  const isFirst = (english: string): boolean => code.includes(partInCode(english));
  return {
    page: { words, texts: marked(texts, isFirst) },
    later: marked(texts, (english) => !isFirst(english)),
  };
}

/** The element that carries the language of a page; nothing for English. */
export const languageElement = (page: PageLanguage | null = null): Html | null =>
  page && inlineJson(page, ` type="application/json" id="${LANGUAGE_ELEMENT}"`, 'unicode');
