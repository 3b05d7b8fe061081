import { describe, expect, test } from 'vitest';

import {
  hasCode,
  licensesFile,
  packageFolders,
  readPackage,
  type PackageFacts,
} from './licenses.ts';

const facts = (changes: Partial<PackageFacts> = {}): PackageFacts => ({
  name: 'some-package',
  version: '1.0.0',
  license: 'MIT',
  text: 'Do as you like.\n',
  ...changes,
});
const OWN = facts({ name: 'zzz-ours', text: 'Ours.' });

describe('packageFolders(moduleIds)', () => {
  test.each([
    ['/p/node_modules/react/index.js', ['/p/node_modules/react']],
    ['/p/node_modules/preact/compat/dist/compat.mjs', ['/p/node_modules/preact']],
    ['/p/node_modules/@a/b/src/c.js?x', ['/p/node_modules/@a/b']],
    ['/p/node_modules/a/node_modules/b/i.js', ['/p/node_modules/a/node_modules/b']],
    ['C:\\p\\node_modules\\a\\i.js', ['C:/p/node_modules/a']],
    ['\0/p/node_modules/a/i.js?commonjs', ['/p/node_modules/a']],
    ['/p/src/app/App.tsx', []],
    ['\0rolldown/runtime.js', []],
  ])('%j: %j', (id, expected) => {
    expect(packageFolders([id, id])).toEqual(expected);
  });
});

describe('licensesFile(own, packages)', () => {
  test('our own comes first, the others by name, each version once', () => {
    const text = licensesFile(OWN, [
      facts({ name: 'b' }),
      facts({ name: 'a', version: '2.0.0' }),
      facts({ name: 'b', text: 'the same again' }),
      facts({ name: 'a' }),
    ]);
    expect(text.match(/^\S+ \d\.\d\.\d, MIT$/gm)).toEqual([
      'zzz-ours 1.0.0, MIT',
      'a 1.0.0, MIT',
      'a 2.0.0, MIT',
      'b 1.0.0, MIT',
    ]);
    expect(text).toMatch(/Ours\.\n[^]*Do as you like\.\n/);
  });

  test('all that is wrong is told at once', () => {
    const wrong = [
      facts({ name: 'a', license: null }),
      facts({ name: 'b', license: 'GPL-3.0' }),
      facts({ name: 'c', text: null }),
      facts({ name: 'd', license: 'Apache-2.0' }),
    ];
    expect(() => licensesFile(OWN, wrong)).toThrow(
      /a 1\.0\.0 names no licence.*\nb 1\.0\.0 is under GPL-3\.0, expected one of MIT, .*\nc 1\.0\.0 carries no text/,
    );
  });
});

test('readPackage(folder) reads what a package says of itself', async () => {
  expect(await readPackage('node_modules/react')).toMatchObject({
    name: 'react',
    license: 'MIT',
    text: expect.stringContaining('Permission is hereby granted') as string,
  });
});

test.each([
  ['', false],
  [' \n\t', false],
  ['// a note', false],
  ['//#region a\n/* b\n*/ // c\n', false],
  ['/**/const a = 1;', true],
  ['// a note\nexport {};', true],
  ['/* never closed', true],
])('hasCode(%j) is %j', (text, expected) => {
  expect(hasCode(text)).toBe(expected);
});

test.each(['/', '// ', '/* */', '/*', ' ', '\n'])(
  'hasCode takes a long row of %j in its stride',
  (row) => {
    const start = performance.now();
    expect(hasCode(`${row.repeat(50_000)}\ncode`)).toBe(true);
    expect(performance.now() - start).toBeLessThan(1000);
  },
);
