import * as react from 'react/jsx-runtime';
import { withWholeTexts } from './wholeTexts.ts';

/** What the compiled JSX calls: React's own, after the texts are whole (`wholeTexts.ts`). */
export const jsx: typeof react.jsx = (type, props, key) =>
  react.jsx(type, withWholeTexts(type, props as object), key);

export const jsxs: typeof react.jsxs = (type, props, key) => {
  const whole = withWholeTexts(type, props as object);
  return Array.isArray((whole as { children?: unknown }).children)
    ? react.jsxs(type, whole, key)
    : react.jsx(type, whole, key);
};

export { Fragment, type JSX } from 'react/jsx-runtime';
