import { spawn, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const RUN = resolve('tools', 'run.mjs');
const CACHE = join('node_modules', '.cache', 'tools');
let folder = '';
const at = (...parts: readonly string[]): string => join(folder, ...parts);

/** A small project beside the packages of this one, with a cache of its own. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-'));
  mkdirSync(at('node_modules'));
  for (const name of ['vite', 'yaml']) {
    symlinkSync(resolve('node_modules', name), at('node_modules', name), 'junction');
  }
  writeFileSync(at('words.ts'), `export const WORD: string = 'first';\n`);
  writeFileSync(
    at('tool.ts'),
    `import { Worker } from 'node:worker_threads';
import { once } from 'node:events';
import { stringify } from 'yaml';
import { WORD } from './words.ts';
export async function main(args: readonly string[]): Promise<number> {
  const { late } = await import('./late.ts');
  const [told] = await once(new Worker(new URL('./worker.ts', import.meta.url)), 'message');
  console.log(stringify({ WORD, late, told, args: args.length, env: process.env.NODE_ENV ?? null }));
  return args.length;
}
`,
  );
  writeFileSync(
    at('late.ts'),
    `import { readFileSync } from 'node:fs';
export const late = Number(readFileSync(new URL('two.txt', import.meta.url), 'utf8'));
`,
  );
  writeFileSync(at('two.txt'), '2');
  writeFileSync(
    at('worker.ts'),
    `import { parentPort } from 'node:worker_threads';
import { WORD } from './words.ts';
parentPort?.postMessage(\`\${WORD} of a worker\`);
`,
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { NODE_ENV: _, ...env } = process.env;
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [RUN, 'tool.ts', ...args], { cwd: folder, env, encoding: 'utf8' });
const told = (word: string, args = 0): string =>
  `WORD: ${word}\nlate: 2\ntold: ${word} of a worker\nargs: ${args}\nenv: null\n\n`;
const withoutBundler = (): void => rmSync(at('node_modules', 'vite'));
const bundles = (): readonly string[] =>
  readdirSync(at(CACHE)).filter((name) => !name.endsWith('.json'));

describe('tools/run.mjs', () => {
  test('bundles a file once, and runs it without the bundler from then on', () => {
    const { stdout, status } = run('--one');
    expect([stdout, status]).toEqual([told('first', 1), 1]);
    withoutBundler();
    expect(run().stdout).toBe(told('first'));
    expect(bundles()).toHaveLength(1);
  });

  test('bundles anew when the content of a file changes, and only then', () => {
    run();
    writeFileSync(at('words.ts'), `export const WORD: string = 'second';\n`);
    expect(run().stdout).toBe(told('second'));
    writeFileSync(at('beside.ts'), `export const NONE = 0;\n`);
    withoutBundler();
    expect(run().stdout).toBe(told('second'));
  });

  test.each([
    ['a module that was cut', '.mjs', (text: string) => text.slice(0, 200)],
    ['a module that was changed', '.mjs', (text: string) => text.replaceAll('first', 'forged')],
    ['an index that was cut', '.json', (text: string) => text.slice(0, 20)],
    ['an index of something else', '.json', () => '{"folder":7}'],
  ])('takes %s for none', (_name, ending, damage) => {
    run();
    const files = readdirSync(at(CACHE), { recursive: true, encoding: 'utf8' });
    for (const name of files.filter((file) => file.endsWith(ending))) {
      writeFileSync(at(CACHE, name), damage(readFileSync(at(CACHE, name), 'utf8')));
    }
    expect(run().stdout).toBe(told('first'));
  });

  test('works where nothing can be kept, and leaves nothing behind', () => {
    writeFileSync(at('node_modules', '.cache'), 'a file where the folder should be');
    const temporary = at('temporary');
    mkdirSync(temporary);
    const { stdout, stderr } = spawnSync(process.execPath, [RUN, 'tool.ts'], {
      cwd: folder,
      env: { ...env, TMPDIR: temporary, TEMP: temporary },
      encoding: 'utf8',
    });
    expect([stdout, stderr]).toEqual([told('first'), '']);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('serves several at once that all find nothing kept', async () => {
    const runs = Array.from({ length: 3 }, async () => {
      const child = spawn(process.execPath, [RUN, 'tool.ts'], { cwd: folder, env });
      let text = '';
      for await (const part of child.stdout) text += String(part);
      return text;
    });
    expect(await Promise.all(runs)).toEqual([told('first'), told('first'), told('first')]);
    withoutBundler();
    expect(run().stdout).toBe(told('first'));
  });

  test('says what is wrong with a file that is none', () => {
    writeFileSync(at('words.ts'), 'export const WORD = ;\n');
    const { stderr, status } = run();
    expect(status).toBe(1);
    expect(stderr).toContain('words.ts');
  });
});
