import { createElement, type ReactElement } from 'react';
import type { KeyEntry } from '../../timeline/drawKey.ts';
import type { SvgNode } from '../../timeline/svgNode.ts';

/**
 * A drawing as elements of the page; `more` is for the outermost, its names and roles. A text beside
 * elements gets one of its own, as in `ui/jsx/jsx-runtime.ts`.
 */
export function toElement(
  { tag, attributes, children }: SvgNode,
  key: string | number,
  more?: Readonly<Record<string, unknown>>,
): ReactElement {
  return createElement(
    tag,
    { key, ...attributes, ...more },
    ...children.map((child, place) =>
      typeof child !== 'string'
        ? toElement(child, place)
        : children.length === 1
          ? child
          : createElement('tspan', { key: place }, child),
    ),
  );
}

/** The sign of a form of the chart, as an ornament before its words, which are 12 px. */
export function KeySign({ entry }: { readonly entry: KeyEntry }) {
  const { widthPx, sign } = entry;
  return (
    <svg
      className="kind inline-block flex-none"
      style={{ width: `${widthPx / 12}em`, height: `${16 / 12}em` }}
      viewBox={`${-widthPx / 2} -8 ${widthPx} 16`}
      aria-hidden="true"
    >
      {sign.map((node, place) => toElement(node, place))}
    </svg>
  );
}
