import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withNodes } from './withNodes.tsx';

test.each<readonly [string, Readonly<Record<string, ReactNode>>, string]>([
  ['{a} of {b}', { a: <b>1</b>, b: <i>2</i> }, '<p><b>1</b><span> of </span><i>2</i></p>'],
  ['{b} of {a}', { a: <b>1</b>, b: '2' }, '<p><span>2 of </span><b>1</b></p>'],
  ['from {a} to {b}', { a: '1', b: '2' }, '<p>from 1 to 2</p>'],
])('%s: each element in its place, texts as one', (text, nodes, expected) => {
  expect(renderToStaticMarkup(<p>{withNodes(text, nodes)}</p>)).toBe(expected);
});
