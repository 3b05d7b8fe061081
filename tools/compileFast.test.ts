import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateDocuments } from '../bench/generateDocuments.ts';

let folder = '';
const READINGS = join('node_modules', '.cache', 'readings');
const at = (...parts: readonly string[]): string => join(folder, ...parts);

/** A project of its own beside the packages of this one: its readings are kept apart. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fast-'));
  mkdirSync(at('node_modules'));
  for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.'))) {
    symlinkSync(resolve('node_modules', name), at('node_modules', name), 'junction');
  }
  const copied = [join('src', 'model'), join('src', 'compiler'), 'data', 'package-lock.json'];
  for (const name of copied) {
    cpSync(name, at(name), { recursive: true });
  }
  generateDocuments(at('documents'), 24);
  const foreign = 'Die OSCE eröffnete gestern in Graz einen Kurs über Menschenhandel.';
  writeFileSync(at('documents', 'foreign.txt'), `${foreign}\n${foreign}\n`);
  const record = '2014-03-04-training.md';
  const cases = resolve('src', 'compiler', 'cases', 'record-whole', 'documents');
  writeFileSync(at('documents', record), readFileSync(join(cases, record)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const collection = (): string => readdirSync(at(READINGS))[0] ?? '';

/** A process of its own that runs the command line. */
function run(...options: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const cli = [resolve('tools', 'run.mjs'), join('src', 'compiler', 'cli.ts')];
  return spawnSync(process.execPath, [...cli, ...options], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** All that a run says and writes, as one text. */
const compiled = (...options: readonly string[]): string =>
  linked('--documents', 'documents', ...options);

function linked(...options: readonly string[]): string {
  rmSync(at('out'), { recursive: true, force: true });
  const asides = ['--extractions', join('out', 'read.json'), '--report', join('out', 'report.md')];
  const { stdout, stderr } = run(...asides, '--out', 'out', ...options);
  const files = readdirSync(at('out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort();
  return [
    stdout,
    stderr,
    ...files.flatMap((name) => [name, readFileSync(at('out', name), 'utf8')]),
  ].join('\n');
}

/** Each test starts the command line several times, which a busy machine may let wait. */
const LONG_MS = 180_000;

describe('the compiler gives the same bytes and words', { timeout: LONG_MS }, () => {
  let alone = '';

  test('read by one thread, with what is wrong in the texts', () => {
    alone = compiled('--workers', '1', '--no-cache');
    expect(alone).toContain('26 documents, written to out');
    expect(alone).toContain('text in German');
    expect(readdirSync(at('node_modules', '.cache'))).not.toContain('readings');
  });

  test('read by three', () => {
    expect(compiled('--workers', '3', '--no-cache')).toBe(alone);
  });

  test('read by two processes, a part each, and joined by a third', () => {
    const parts = ['part-1', 'part-2'];
    const names = readdirSync(at('documents')).sort();
    const half = names.length / 2;
    for (const [index, part] of parts.entries()) {
      mkdirSync(at(part));
      for (const name of names.slice(index * half, (index + 1) * half)) {
        cpSync(at('documents', name), at(part, name));
      }
      run('--documents', part, '--extract-to', `${part}.jsonl`, '--no-cache');
      expect(readFileSync(at(`${part}.jsonl`), 'utf8')).toContain(`"files":${half}`);
    }
    const joined = linked('--from-extractions', ...parts.map((part) => `${part}.jsonl`));
    expect(joined.replaceAll(/\bpart-[12]\//g, 'documents/')).toBe(alone);
  });

  test('kept, and taken from what was kept', () => {
    expect(compiled()).toBe(alone);
    expect(readdirSync(at(READINGS, collection())).length).toBeGreaterThan(10);
    expect(compiled()).toBe(alone);
  });

  test('where what was kept is damaged', () => {
    for (const name of readdirSync(at(READINGS, collection()))) {
      appendFileSync(at(READINGS, collection(), name), 'x');
    }
    expect(compiled()).toBe(alone);
  });

  test('where nothing can be kept', () => {
    rmSync(at(READINGS), { recursive: true });
    writeFileSync(at(READINGS), 'a file where the folder should be');
    expect(compiled()).toBe(alone);
    rmSync(at(READINGS));
  });

  test('and others once a file or a name of the vocabulary is another', () => {
    compiled();
    appendFileSync(at('documents', '00007.txt'), 'Experts from Malta took part.\n');
    const edited = compiled();
    expect(edited).not.toBe(alone);
    expect(edited).toBe(compiled('--no-cache', '--workers', '1'));
  });
});
