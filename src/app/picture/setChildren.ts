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

/** The text of an element that has nothing else. */
function textOf([only, ...others]: SvgNode['children']): string | null {
  return typeof only === 'string' && others.length === 0 ? only : null;
}

/** A text beside elements gets one of its own, as in `ui/jsx/jsx-runtime.ts`. */
const nodesOf = (children: SvgNode['children']): readonly SvgNode[] =>
  children.map((child) => (typeof child === 'string' ? svg('tspan', {}, [child]) : child));

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
  const [oldText, text] = [textOf(before), textOf(now)];
  if (text !== null && text === oldText) return;
  if (text !== null || oldText !== null) parent.textContent = text;
  if (text !== null) return;
  const old = oldText === null ? nodesOf(before) : [];
  const elements = [...parent.children];
  const places = new Map(old.map((node, place) => [keyOf(node, place), place]));
  const next = nodesOf(now).map((node, place) => {
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
