import { expect, test } from 'vitest';
import { headScript } from './headScript.ts';

/** The attributes of the document element after the script has run, in a window of this width. */
function marks(search: string, innerWidth: number): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const documentElement = {
    setAttribute: (name: string, value: string) => {
      found[name] = value;
    },
  };
  const surroundings = {
    location: { search },
    document: { documentElement },
    innerWidth,
    getComputedStyle: () => ({ fontSize: '16px' }),
    addEventListener: () => undefined,
    setTimeout: () => undefined,
  };
  // oxlint-disable-next-line no-new-func -- what the browser runs, with what it needs of it
  new Function(...Object.keys(surroundings), headScript('page'))(...Object.values(surroundings));
  return found;
}

test.each([
  ['', 390, 'list'],
  ['', 1280, 'other'],
  ['?fbclid=abc&utm_source=news', 390, 'list'],
  ['?state=PT', 390, 'other'],
  ['?state=', 390, 'list'],
  ['?q=children', 390, 'other'],
  ['?present=1', 390, 'other'],
  ['?theme=dark&group=field', 390, 'list'],
  ['?view=list', 1280, 'list'],
  ['?view=LIST', 1280, 'list'],
  ['?view=map', 390, 'list'],
  ['?view=map', 1280, 'other'],
  ['?view=table', 390, 'other'],
])('%j at %i px opens with the %s', (search, width, expected) => {
  expect(marks(search, width)).toMatchObject({ 'data-opens': expected, 'data-script': 'pending' });
});

test.each([
  ['?theme=dark', 'dark'],
  ['?theme=DARK', 'dark'],
  ['?theme=auto', undefined],
  ['', undefined],
])('%j has the theme %s', (search, expected) => {
  expect(marks(search, 390)['data-theme']).toBe(expected);
});
