import { Fragment, type ReactNode } from 'react';
import { ENGLISH_HERE, ownSourceType } from '../../model/say.ts';

/**
 * A text with elements in the places of its names in braces:
 * `withNodes(say('{count} shown'), { count: <b>5</b> })`. What is a text itself stays one with those
 * beside it.
 */
export function withNodes(
  text: string,
  nodes: Readonly<Record<string, ReactNode>>,
): readonly ReactNode[] {
  return text.split(/\{(\w+)\}/).map((part, at) => {
    if (at % 2 === 0) return part;
    const node = nodes[part];
    return typeof node === 'string' ? node : <Fragment key={part}>{node}</Fragment>;
  });
}

/** A date or a place in a source, which no line breaks. */
export const onOneLine = (text: ReactNode): ReactNode => (
  <span className="whitespace-nowrap">{text}</span>
);

/** A text within others, in an element of its own where its language has to be marked (`langOf`). */
export const withLang = (text: ReactNode, lang: string | undefined): ReactNode =>
  lang === undefined ? text : <span lang={lang}>{text}</span>;

/** A type of source within a sentence: in the language of the page, or as printed. */
export const typeOfSource = (printed = ''): ReactNode =>
  ownSourceType(printed) ?? withLang(printed.toLowerCase(), ENGLISH_HERE);
