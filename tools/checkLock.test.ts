import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { faultsOfLock, LOCK_FILES } from './checkLock.ts';

test.each(LOCK_FILES)('%s has every platform and no download address', (file) => {
  expect(faultsOfLock(readFileSync(file, 'utf8'))).toEqual([]);
});

test('faultsOfLock names a missing platform and an address', () => {
  const lock = {
    packages: {
      'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-win': '1' } },
      'node_modules/a-linux': {},
      'node_modules/b': { resolved: 'https://example.org/b.tgz' },
    },
  };
  expect(faultsOfLock(JSON.stringify(lock))).toEqual([
    'a-win, wanted by node_modules/a, is missing',
    'node_modules/b carries an address',
  ]);
});
