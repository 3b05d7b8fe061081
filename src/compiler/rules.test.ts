import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { RULES } from './rules.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const filesBelow = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8');

const code = filesBelow
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && path !== 'rules.ts')
  .map(textOf)
  .join('\n');
const tests = filesBelow
  .filter((path) => path.endsWith('.test.ts') || path.endsWith('expected.txt'))
  .map(textOf)
  .join('\n');

/** Needs a fault of our own. */
const OUT_OF_REACH = new Set(['no-why']);

test.each(Object.keys(RULES))('the rule %s is given somewhere, and shown by a test', (rule) => {
  expect(code).toContain(`'${rule}'`);
  const isShown =
    new RegExp(`['\`]${rule}['\` ]`).test(tests) ||
    new RegExp(`(?:error|warning)  ${rule}$`, 'm').test(tests);
  expect(isShown || OUT_OF_REACH.has(rule)).toBe(true);
});

test('each rule tells what it guards, in a sentence', () => {
  for (const { about } of Object.values(RULES)) expect(about).toMatch(/^[A-Z`].*\.$/);
});

/** The guide stands between these lines of docs/compiler.md; UPDATE_RULES=1 writes it anew. */
const [BEGIN, END] = [
  '<!-- rules: written from src/compiler/rules.ts -->\n',
  '\n<!-- end of rules -->',
];

test('docs/compiler.md tells every rule in the words of the catalogue', () => {
  const path = fileURLToPath(new URL('../../docs/compiler.md', import.meta.url));
  const text = readFileSync(path, 'utf8');
  const [start, end] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  const lines = Object.entries(RULES).map(
    ([name, { severity, about }]) => `- \`${name}\` (${severity}): ${about}`,
  );
  const guide = `\n${lines.join('\n')}\n`;
  if (process.env['UPDATE_RULES'] && !process.env['CI']) {
    writeFileSync(path, text.slice(0, start) + guide + text.slice(end));
  }
  expect(start).toBeGreaterThan(BEGIN.length);
  expect(readFileSync(path, 'utf8')).toContain(BEGIN + guide + END);
});
