import { ENGLISH } from '../model/englishWords.ts';
import {
  LANGUAGE_ELEMENT,
  type LanguagePart,
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
  const parts = english.split(/[^\w {}.,:;()/|?!-]/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

type Texts = readonly (readonly [english: string, text: string | Plural])[];

const marked = (texts: Texts): MarkedTexts =>
  Object.fromEntries(texts.map(([english, text]) => [markOf(english), text]));

/** The texts of a language by what stands for them in built code. */
function textsOfCode({ texts }: SiteLanguage): Texts {
  const inCode = textsInCode(Object.keys(texts));
  return Object.entries(texts).map(([english, text]) => [inCode(english), text] as const);
}

/** What documents are printed to be, as it stands within a sentence. */
const typesOfSource = ({ pages }: SiteLanguage): Texts =>
  Object.entries(pages.sourceTypes).map(
    ([printed, own]) => [sourceTypeText(printed), own] as const,
  );

/** All that a page says in a language, for the making of pages, in the source and built; null for English. */
export const wholeLanguage = (language: SiteLanguage): PageLanguage | null =>
  language.folder === ''
    ? null
    : {
        words: language.words,
        texts: marked([
          ...Object.entries(language.texts),
          ...textsOfCode(language),
          ...typesOfSource(language),
        ]),
      };

/** Whether code says an English text: as a whole literal, or where it would be written otherwise a part of it. */
function saysIn(code: string): (english: string) => boolean {
  return (english) => {
    const part = partInCode(english);
    if (part !== english) return code.includes(part);
    return [`'`, '"', '`'].some((quote) => code.includes(`${quote}${english}${quote}`));
  };
}

/** All texts that a group of English words for facts holds. */
function textsWithin(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsWithin)
    : [];
}

type Said = Pick<LanguagePart, 'words'> & { readonly texts: Texts };

/** Divides what a language says: what this code asks for, and the rest. A group of words goes whole, for code may write some of it otherwise, as a list of months. */
function dividedBy(code: string, { words, texts }: Said): readonly [said: Said, rest: Said] {
  const says = saysIn(code);
  const english: Readonly<Record<string, unknown>> = ENGLISH;
  const wordsThat = (are: boolean): Said['words'] =>
    Object.fromEntries(
      Object.entries(words).filter(([key]) => textsWithin(english[key]).some(says) === are),
    );
  const textsThat = (are: boolean): Said['texts'] => texts.filter(([text]) => says(text) === are);
  return [
    { words: wordsThat(true), texts: textsThat(true) },
    { words: wordsThat(false), texts: textsThat(false) },
  ];
}

/** What a page carries of its language, and the parts that come later, as `TEXT_PARTS` names them. */
export interface DividedLanguage {
  readonly first: PageLanguage;
  readonly later: readonly LanguagePart[];
}

const partOf = ({ words, texts }: Said): LanguagePart => ({ words, texts: marked(texts) });

/** A language divided by the code of a page's first load, and that of each part but the last; null for English. */
export function dividedLanguage(
  language: SiteLanguage,
  first: string,
  later: readonly string[],
): DividedLanguage | null {
  if (language.folder === '') return null;
  const { language: id, ...words } = language.words;
  const parts: Said[] = [];
  let rest: Said = { words, texts: textsOfCode(language) };
  for (const code of [first, ...later]) {
    const [said, others] = dividedBy(code, rest);
    parts.push(said);
    rest = others;
  }
  const [opening, ...others] = parts.map(partOf);
  // Only the evidence of a milestone names types of source.
  const last = partOf({ ...rest, texts: [...rest.texts, ...typesOfSource(language)] });
  return {
    first: { texts: {}, ...opening, words: { ...opening?.words, language: id } },
    later: [...others, last],
  };
}

/** A language as a frame carries it, all that its script says; null for English. */
export function languageOfFrame(language: SiteLanguage, script: string): PageLanguage | null {
  if (language.folder === '') return null;
  const { language: id, ...words } = language.words;
  const [said] = dividedBy(script, { words, texts: textsOfCode(language) });
  return {
    words: { ...said.words, language: id },
    texts: marked([...said.texts, ...typesOfSource(language)]),
  };
}

/** The element that carries the language of a page; nothing for English. */
export const languageElement = (page: PageLanguage | null = null): Html | null =>
  page && inlineJson(page, ` type="application/json" id="${LANGUAGE_ELEMENT}"`, 'unicode');
