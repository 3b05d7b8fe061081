import * as react from 'react/jsx-dev-runtime';
import { withWholeTexts } from './jsx-runtime.ts';

/** The same in development and in tests. */
export const jsxDEV: typeof react.jsxDEV = (type, props, key, isStatic, source, self) => {
  const whole = withWholeTexts(type, props as object);
  const { children } = whole as { children?: unknown };
  return react.jsxDEV(type, whole, key, isStatic && Array.isArray(children), source, self);
};

export { Fragment, type JSX } from 'react/jsx-dev-runtime';
