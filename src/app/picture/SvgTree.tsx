import { useLayoutEffect, useRef } from 'react';
import type { KeyEntry } from '../../timeline/drawKey.ts';
import { type SvgNode, svg, type SvgAttributes } from '../../timeline/svgNode.ts';

function setAttributes(element: Element, before: SvgAttributes, now: SvgAttributes): void {
  for (const name in { ...before, ...now }) {
    const value = now[name];
    if (value === before[name]) continue;
    if (value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}

const NOTHING = svg('', {});

/** Makes an element, new or that of an older node, show a node. */
function show(element: Element | undefined, before: SvgNode, now: SvgNode): Element {
  const shown = element ?? document.createElementNS('http://www.w3.org/2000/svg', now.tag);
  if (before !== now) {
    setAttributes(shown, before.attributes, now.attributes);
    setChildren(shown, before.children, now.children);
  }
  return shown;
}

const keyOf = ({ key, tag }: SvgNode, place: number): string => `${key ?? place} ${tag}`;

const isText = (children: SvgNode['children']): children is readonly [string] =>
  typeof children[0] === 'string';

/**
 * Makes the children of an element, which are those of an older drawing, those of a newer one. What
 * has the same key stays the same element, with the focus that it may have; the same object is not
 * looked into.
 */
export function setChildren(
  parent: Element,
  before: SvgNode['children'],
  now: SvgNode['children'],
): void {
  if (before === now) return;
  if (isText(now)) {
    if (now[0] !== before[0]) parent.textContent = now[0];
    return;
  }
  const old = isText(before) ? [] : before;
  if (old !== before) parent.textContent = '';
  const elements = [...parent.children];
  const places = new Map(old.map((node, place) => [keyOf(node, place), place]));
  const next = now.map((node, place) => {
    const key = keyOf(node, place);
    const at = places.get(key) ?? -1;
    places.delete(key);
    const element = elements[at];
    return show(element, (element && old[at]) ?? NOTHING, node);
  });
  for (const at of places.values()) elements[at]?.remove();
  let here = parent.firstElementChild;
  for (const element of next) {
    if (element === here) here = here.nextElementSibling;
    else parent.insertBefore(element, here);
  }
}

/** A drawing in the page: of a newer one only what differs is set. */
export function SvgTree({ nodes }: { readonly nodes: readonly SvgNode[] }) {
  const group = useRef<SVGGElement>(null);
  const drawn = useRef<readonly SvgNode[]>([]);
  useLayoutEffect(() => {
    if (group.current) setChildren(group.current, drawn.current, nodes);
    drawn.current = nodes;
  }, [nodes]);
  return <g ref={group} />;
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
      <SvgTree nodes={sign} />
    </svg>
  );
}
