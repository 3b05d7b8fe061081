import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress } from '../model/address.ts';
import { PARAMETERS } from '../model/queryPairs.ts';
import { DEFAULT_VIEW_STATE } from '../model/viewState.ts';
import { headScript } from './headScript.ts';

const SCRIPT = headScript('page');

interface Opened {
  readonly search: string;
  readonly innerWidth?: number;
  readonly pathname?: string;
  readonly referrer?: string;
}

/** What the script has done: the attributes of the document element, and where it has sent the reader. */
function run({ search, innerWidth = 1280, pathname = '/osce/', referrer = '' }: Opened) {
  const found: Record<string, string> = {};
  const sentTo: string[] = [];
  const documentElement = {
    setAttribute: (name: string, value: string) => {
      found[name] = value;
    },
  };
  const surroundings = {
    location: {
      search,
      pathname,
      hash: '#year-2004',
      origin: 'https://timeline.example',
      replace: (address: string) => sentTo.push(address),
    },
    document: { documentElement, referrer, querySelector: () => null },
    innerWidth,
    getComputedStyle: () => ({ fontSize: '16px' }),
    addEventListener: () => undefined,
    setTimeout: () => undefined,
  };
  // oxlint-disable-next-line no-new-func -- what the browser runs, with what it needs of it
  new Function(...Object.keys(surroundings), SCRIPT)(...Object.values(surroundings));
  return { found, sentTo };
}

const marks = (search: string, innerWidth: number): Readonly<Record<string, string>> =>
  run({ search, innerWidth }).found;

test.each([
  ['/osce', '/osce/'],
  ['/a/osce-1.0', '/a/osce-1.0/'],
  ['/osce/', null],
  ['/', null],
  ['/osce/index.html', null],
  ['/osce/index', null],
  ['/osce/timeline.php', null],
])('%s leads to %s', (pathname, folder) => {
  const { found, sentTo } = run({ search: '?state=PT', pathname });
  expect(sentTo).toEqual(folder === null ? [] : [`${folder}?state=PT#year-2004`]);
  expect('data-script' in found).toBe(folder === null);
});

test('a host that takes the slash away again is not asked a second time', () => {
  const referrer = 'https://timeline.example/osce?state=PT';
  expect(run({ search: '', pathname: '/osce', referrer }).sentTo).toEqual([]);
});

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
  ['?__proto__=prevention&constructor=1&toString=1', 390, 'list'],
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

const value = fc.constantFrom(
  '',
  ' ',
  'list',
  ' LIST',
  'table',
  'dark',
  'Light',
  '1',
  'PT',
  '2010',
);
const query = fc
  .array(
    fc.tuple(
      fc.constantFrom(...PARAMETERS, 'utm_source', 'lock', '__proto__', 'constructor'),
      value,
    ),
    { maxLength: 4 },
  )
  .map((pairs) => pairs.map(([name, said]) => `${name}=${encodeURIComponent(said)}`).join('&'));

test('2,000 addresses: it says of the list and of the theme what the page will read', () => {
  fc.assert(
    fc.property(query, fc.constantFrom(390, 1280), (search, width) => {
      const { state } = parseAddress(search, null);
      const { 'data-opens': opens, 'data-theme': theme = 'auto' } = marks(`?${search}`, width);
      expect(theme).toBe(state.theme);
      if (opens !== 'list') return;
      const { view, group } = state;
      expect(view ?? (width < 480 ? 'list' : 'timeline')).toBe('list');
      expect(state).toEqual({ ...DEFAULT_VIEW_STATE, view, group, theme });
    }),
    { seed: 2003, numRuns: 2000 },
  );
});
