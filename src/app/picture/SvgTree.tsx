import { createElement, type ReactNode } from 'react';
import type { SvgNode } from './svgNode.ts';

/** React's name of an attribute: in camel case, but for those of accessibility. */
function reactName(name: string): string {
  if (name === 'class') return 'className';
  if (name.startsWith('aria-')) return name;
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** A drawing as elements of the page. Its parts have no identity of their own: it is drawn once. */
export function SvgTree({ node }: { readonly node: SvgNode }): ReactNode {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [reactName(name), value]),
  );
  const children = node.children.map((child, index) =>
    // oxlint-disable-next-line react/no-array-index-key -- a drawing that is not rearranged
    typeof child === 'string' ? child : <SvgTree key={index} node={child} />,
  );
  return createElement(node.tag, attributes, ...children);
}
