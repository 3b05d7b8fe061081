import * as react from 'react/jsx-runtime';
import { type ElementType, Fragment, type ReactNode } from 'react';

interface Props {
  readonly children?: ReactNode;
}

const isNothing = (child: ReactNode): boolean =>
  child === null || child === undefined || typeof child === 'boolean' || child === '';

const isText = (child: ReactNode): child is string | number =>
  typeof child === 'string' || typeof child === 'number';

/** Texts in a row as one, in the place of the first; every child keeps its place. */
function joined(children: readonly ReactNode[]): readonly ReactNode[] {
  const whole: ReactNode[] = [];
  let first = -1;
  for (const child of children) {
    if (isNothing(child)) whole.push(null);
    else if (!isText(child)) {
      first = -1;
      whole.push(Array.isArray(child) ? apart(joined(child as ReactNode[])) : child);
    } else if (first < 0) first = whole.push(String(child)) - 1;
    else {
      whole[first] = `${whole[first] as string}${child}`;
      whole.push(null);
    }
  }
  return whole;
}

/** Each text in an element of its own. Blanks between elements stay: they are never another text. */
const apart = (children: readonly ReactNode[]): ReactNode[] =>
  children.map((child, at) =>
    isText(child) && String(child).trim() !== ''
      ? react.jsx('span', { children: child }, `text${at}`)
      : child,
  );

/**
 * The properties of an element with each text in it as one string that is the only child of an
 * element. Translators and readers' tools put elements of theirs in the place of texts; React then
 * throws, or goes on writing into a text that nobody sees, but for a text that is an only child.
 * What a component is given is taken apart where it is drawn.
 */
export function withWholeTexts<T extends Props>(type: ElementType | symbol, props: T): T {
  const { children } = props;
  const isFragment = type === Fragment;
  if (typeof type !== 'string' && !isFragment) return props;
  if (!Array.isArray(children)) {
    return isFragment && isText(children) ? { ...props, children: apart([children]) } : props;
  }
  const whole = joined(children as readonly ReactNode[]);
  const there = whole.filter((child) => !isNothing(child));
  const isOneText = there.length === 1 && isText(there[0]);
  return { ...props, children: isOneText && !isFragment ? there[0] : apart(whole) };
}

/** What the compiled JSX calls: React's own, after the texts are whole (`withWholeTexts`). */
export const jsx: typeof react.jsx = (type, props, key) =>
  react.jsx(type, withWholeTexts(type, props as object), key);

export const jsxs: typeof react.jsxs = (type, props, key) => {
  const whole = withWholeTexts(type, props as object);
  return Array.isArray((whole as { children?: unknown }).children)
    ? react.jsxs(type, whole, key)
    : react.jsx(type, whole, key);
};

export { Fragment, type JSX } from 'react/jsx-runtime';
