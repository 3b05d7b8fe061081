import { expect, test } from 'vitest';

import { frameAddress } from './frameAddress.ts';

const location = { search: '?state=PT&childId=1', pathname: '/embed.html', hash: '#?secret=a' };

test('frameAddress keeps the state in the frame, replaces the address and tells it', () => {
  const urls: unknown[] = [];
  const told: string[] = [];
  const store = frameAddress(
    { location, history: { replaceState: (_data, _title, url) => urls.push(url) } },
    (query) => told.push(query),
  );
  expect(store.read()).toBe('state=PT&childId=1');
  store.write('state=CH', 'push');
  store.write('', 'replace');
  expect(store.read()).toBe('');
  expect(urls).toEqual(['/embed.html?state=CH#?secret=a', '/embed.html#?secret=a']);
  expect(told).toEqual(['state=CH', '']);
});

test('frameAddress works where the history is refused', () => {
  const refused = (): never => {
    throw new Error('SecurityError');
  };
  const store = frameAddress({ location, history: { replaceState: refused } }, () => undefined);
  store.write('view=list', 'push');
  expect(store.read()).toBe('view=list');
});
