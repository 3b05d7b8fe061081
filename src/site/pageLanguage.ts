import {
  LANGUAGE_ELEMENT,
  markOf,
  type MarkedTexts,
  type PageLanguage,
  sourceTypeText,
} from '../model/say.ts';
import type { Plural } from '../model/words.ts';
import { inlineJson, type Html } from './html.ts';
import { textsInCode } from './notesLeftOut.ts';
import type { SiteLanguage } from './siteData.ts';

/** The longest part of a text that stands in built code as it is: quotes and letters beyond ASCII may be written otherwise there. */
function partInCode(english: string): string {
  const parts = english.split(/[^\w {}.,:;()/-]/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

const marked = (texts: readonly (readonly [english: string, text: string | Plural])[]) =>
  Object.fromEntries(texts.map(([english, text]) => [markOf(english), text]));

/** The texts of a language by what stands for them in built code. */
function builtTexts({
  texts,
  pages,
}: SiteLanguage): readonly (readonly [string, string | Plural])[] {
  const inCode = textsInCode(Object.keys(texts));
  const types = Object.entries(pages.sourceTypes).map(
    ([printed, own]) => [sourceTypeText(printed), own] as const,
  );
  return [
    ...Object.entries(texts).map(([english, text]) => [inCode(english), text] as const),
    ...types,
  ];
}

/** All that a page says in a language, for the making of pages, in the source and built; null for English. */
export const wholeLanguage = (language: SiteLanguage): PageLanguage | null =>
  language.folder === ''
    ? null
    : {
        words: language.words,
        texts: marked([...Object.entries(language.texts), ...builtTexts(language)]),
      };

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
  const texts = builtTexts(language);
  const isFirst = ([english]: (typeof texts)[number]): boolean =>
    code.includes(partInCode(english));
  return {
    page: { words: language.words, texts: marked(texts.filter(isFirst)) },
    later: marked(texts.filter((text) => !isFirst(text))),
  };
}

/** The element that carries the language of a page; nothing for English. */
export const languageElement = (page: PageLanguage | null = null): Html | null =>
  page && inlineJson(page, ` type="application/json" id="${LANGUAGE_ELEMENT}"`, 'unicode');
