import { Fragment, type ReactNode } from 'react';

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
