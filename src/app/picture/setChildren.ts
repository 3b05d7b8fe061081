import { svg, type SvgAttributes, type SvgNode } from '../../timeline/svgNode.ts';

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
