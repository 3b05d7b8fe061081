import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * `list.push(...items)` hands each item over as an argument, and there is a limit to these: some
 * 120,000 end in a RangeError. No rule of the linter forbids the form, so this test does.
 */
const SPREAD = /\.(?:push|unshift)\(\s*(?:[^;{}]*?,\s*)?\.\.\.(?!\s*\))[^;]*?\);/g;

const isInItsOwnList = (call: string): boolean =>
  /[[{(][^\])}]*\.\.\./.test(call.replace(/^\.\w+\(/, ''));

const files = ['src', 'tools', 'bench', 'e2e'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules'))
    .map((path) => join(folder, path)),
);

const spreadIn = (text: string): readonly string[] =>
  [...text.matchAll(SPREAD)].map(([call]) => call).filter((call) => !isInItsOwnList(call));

test.each([
  ['all.push(...items);', true],
  ['all.push(first, ...items);', true],
  ['all.push(\n  ...items.map(read),\n);', true],
  ['all.push({ ...item });', false],
  ['all.push([...items]);', false],
  ['all.push(item);', false],
])('%s is found: %s', (text, isFound) => {
  expect(spreadIn(text).length > 0).toBe(isFound);
});

test('no file spreads a list into push', () => {
  const others = files.filter((path) => !path.endsWith('spreadArguments.test.ts'));
  expect(others.length).toBeGreaterThan(400);
  const found = others.flatMap((path) =>
    spreadIn(readFileSync(path, 'utf8')).map((call) => `${path}: ${call}`),
  );
  expect(found).toEqual([]);
});
