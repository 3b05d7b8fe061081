import type { ReactNode } from 'react';

/** A text within others, in an element of its own where its language has to be marked (`langOf`). */
export const withLang = (text: ReactNode, lang: string | undefined): ReactNode =>
  lang === undefined ? text : <span lang={lang}>{text}</span>;
