import { Fragment, type ReactNode } from 'react';

/** A text with elements in the places of its names in braces: `withNodes(say('{count} shown'), { count: <b>5</b> })`. */
export function withNodes(
  text: string,
  nodes: Readonly<Record<string, ReactNode>>,
): readonly ReactNode[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? part : <Fragment key={part}>{nodes[part]}</Fragment>));
}
