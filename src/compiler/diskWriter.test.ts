import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readInput } from './diskReader.ts';
import { NODE_DISK, writeOutput, writeSafely, type Disk } from './diskWriter.ts';
import { INDEX_FILE, type OutputFile } from './writeBundle.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A small bundle of its own digest: an index that names two files, each of a few bytes. */
function bundle(digit: string): readonly OutputFile[] {
  const details = `details.${digit.repeat(8)}.json`;
  const search = `search.${digit.repeat(8)}.json`;
  return [
    { name: details, text: `{"of":"${digit}"}\n` },
    { name: search, text: `{"of":"${digit}"}\n` },
    { name: INDEX_FILE, text: `{"details":["${details}"],"search":"${search}","of":"${digit}"}\n` },
  ];
}

interface SmallIndex {
  readonly details: readonly string[];
  readonly search: string;
  readonly of: string;
}

/** Which bundle the folder holds; throws where it is not a whole one. */
function wholeBundle(): string {
  const index = JSON.parse(readFileSync(join(folder, INDEX_FILE), 'utf8')) as SmallIndex;
  for (const name of [...index.details, index.search]) {
    const part = JSON.parse(readFileSync(join(folder, name), 'utf8')) as SmallIndex;
    if (part.of !== index.of) throw new Error(`${name} is of ${part.of}, the index of ${index.of}`);
  }
  return index.of;
}

/** A disk that is full after so many bytes, and takes no further order: as if the process were killed there. */
function dyingDisk(bytes: number): Disk {
  let left = bytes;
  const die = (): never => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  const guarded =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> =>
      left < 0 ? die() : work(...args);
  return {
    makeFolder: guarded(NODE_DISK.makeFolder),
    holds: guarded(NODE_DISK.holds),
    rename: guarded(async (from: string, to: string) => {
      left -= 1;
      if (left < 0) die();
      await NODE_DISK.rename(from, to);
    }),
    remove: guarded(NODE_DISK.remove),
    list: guarded(NODE_DISK.list),
    write: guarded(async (path: string, text: string) => {
      const part = text.slice(0, Math.max(0, left));
      left -= text.length;
      await NODE_DISK.write(path, part);
      if (left < 0) die();
    }),
  };
}

const LATER = { disk: NODE_DISK, nowMs: Date.now() };
const sizeOf = (files: readonly OutputFile[]): number =>
  files.reduce((sum, { text }) => sum + text.length + 1, 0);

describe('writeOutput(folder, files, writing)', () => {
  test('a disk that dies at any byte leaves the old bundle, or the new one, whole', async () => {
    const seen = new Set<string>();
    const next = bundle('b');
    for (let bytes = 0; bytes <= sizeOf(next); bytes++) {
      await writeOutput(folder, bundle('a'), LATER);
      await writeOutput(folder, next, { ...LATER, disk: dyingDisk(bytes) }).catch(() => undefined);
      seen.add(wholeBundle());
    }
    expect([...seen].sort()).toEqual(['a', 'b']);
  });

  test('a disk that dies under the first bundle leaves no index', async () => {
    await expect(
      writeOutput(folder, bundle('a'), { ...LATER, disk: dyingDisk(30) }),
    ).rejects.toThrow('no space left');
    expect(existsSync(join(folder, INDEX_FILE))).toBe(false);
  });

  test('two at once leave one of both, whole', async () => {
    for (let round = 0; round < 20; round++) {
      await Promise.all(['a', 'b', 'c'].map((digit) => writeOutput(folder, bundle(digit), LATER)));
      expect(['a', 'b', 'c']).toContain(wholeBundle());
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('files of earlier runs stay for ten minutes and go then; other files stay', async () => {
    writeFileSync(join(folder, 'mine.json'), '{}');
    await writeOutput(folder, bundle('a'), LATER);
    await writeOutput(folder, bundle('b'), LATER);
    expect(await readdir(folder)).toContain('details.aaaaaaaa.json');
    await writeOutput(folder, bundle('b'), { disk: NODE_DISK, nowMs: Date.now() + 11 * 60_000 });
    expect((await readdir(folder)).sort()).toEqual([
      'details.bbbbbbbb.json',
      'mine.json',
      'search.bbbbbbbb.json',
      INDEX_FILE,
    ]);
  });

  test('writes what is new or another alone, and keeps what it did not write as long', async () => {
    await writeOutput(folder, bundle('a'), LATER);
    const [details, search] = bundle('a');
    const [first, second] = [join(folder, details?.name ?? ''), join(folder, search?.name ?? '')];
    writeFileSync(second, readFileSync(second, 'utf8').replace('a', 'b'));
    const longAgo = new Date(Date.now() - 20 * 60_000);
    utimesSync(first, longAgo, longAgo);
    const written: string[] = [];
    const disk: Disk = {
      ...NODE_DISK,
      rename: async (from, to) => {
        written.push(to);
        await NODE_DISK.rename(from, to);
      },
    };
    await writeOutput(folder, bundle('a'), { ...LATER, disk });
    expect(written).toEqual([second]);
    expect(wholeBundle()).toBe('a');
    await writeOutput(folder, bundle('b'), LATER);
    expect(existsSync(first)).toBe(true);
  });
});

test('writeSafely(path, text, disk) removes its draft where the disk refuses', async () => {
  const disk: Disk = { ...NODE_DISK, rename: () => Promise.reject(new Error('read-only')) };
  await expect(writeSafely(join(folder, 'a.json'), '{}', disk)).rejects.toThrow('read-only');
  expect(await readdir(folder)).toEqual([]);
});

test('readInput(folders) of folders that are not there is empty', async () => {
  const nowhere = join(folder, 'nowhere');
  const { input, diagnostics } = await readInput({
    documents: [nowhere],
    milestones: nowhere,
    vocabulary: nowhere,
    site: join(nowhere, 'site.yaml'),
    siteUrl: '',
  });
  expect(input).toEqual({
    documents: [],
    milestones: [],
    treaties: [],
    languages: [],
    vocabulary: [],
    site: null,
    siteUrl: '',
  });
  expect(diagnostics).toEqual([]);
});
