import type { ReactNode } from 'react';
import { ENGLISH_HERE } from '../../model/langOf.ts';
import { ownSourceType } from '../../model/say.ts';

/** A text within others, in an element of its own where its language has to be marked (`langOf`). */
export const withLang = (text: ReactNode, lang: string | undefined): ReactNode =>
  lang === undefined ? text : <span lang={lang}>{text}</span>;

/** A type of source within a sentence: in the language of the page, or as printed. */
export const typeOfSource = (printed = ''): ReactNode =>
  ownSourceType(printed) ?? withLang(printed.toLowerCase(), ENGLISH_HERE);
