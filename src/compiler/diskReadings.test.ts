import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptByKey, removeOldest } from './diskReadings.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'readings-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KEYS = Array.from({ length: 200 }, (_, at) => at.toString(16).padStart(2, '0').repeat(32));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function keep(keys: readonly string[], text = 'reading', version = 'a'): void {
  const kept = new KeptByKey<Uint8Array>(folder, version);
  for (const key of keys) kept.put(key, bytes(`${text} ${key}`));
  kept.save();
}

function found(version = 'a'): readonly string[] {
  const kept = new KeptByKey<Uint8Array>(folder, version);
  return KEYS.flatMap((key) => {
    const reading = kept.get(key);
    return reading ? [new TextDecoder().decode(reading)] : [];
  });
}

describe('KeptByKey', () => {
  test('gives back what was kept, by its key', () => {
    keep(KEYS);
    expect(found()).toEqual(KEYS.map((key) => `reading ${key}`));
  });

  test('after an edit writes the one file that it changes, without what nobody asked for', () => {
    keep(KEYS);
    const filesOf = (): readonly number[] =>
      readdirSync(folder).map((name) => statSync(join(folder, name)).ino);
    const before = filesOf();
    const kept = new KeptByKey<Uint8Array>(folder, 'a');
    for (const key of KEYS.slice(1)) kept.get(key);
    const edited = `00${'f'.repeat(62)}`;
    kept.put(edited, bytes('edited'));
    kept.save();
    expect(found()).toEqual(KEYS.slice(1).map((key) => `reading ${key}`));
    expect(new KeptByKey<Uint8Array>(folder, 'a').get(edited)).toEqual(bytes('edited'));
    expect(filesOf().filter((file) => !before.includes(file))).toHaveLength(1);
  });

  test('gives nothing of another version', () => {
    keep(KEYS);
    expect(found('b')).toEqual([]);
  });

  test.each([
    ['cut', (whole: Buffer) => whole.subarray(0, whole.length - 9)],
    ['changed', (whole: Buffer) => Buffer.concat([whole.subarray(0, -1), Buffer.from([7])])],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('{"format":"something else"}')],
  ])('takes a file that is %s for none, and the others as they are', (_name, damage) => {
    keep(KEYS);
    const [first = ''] = readdirSync(folder);
    writeFileSync(join(folder, first), damage(readFileSync(join(folder, first))));
    const left = found().length;
    expect(left).toBeLessThan(KEYS.length);
    expect(left).toBeGreaterThan(KEYS.length * 0.9);
  });

  test('collections that were not read for longest go first, never the one in use', () => {
    const collections = ['old', 'used', 'new'];
    for (const [at, name] of collections.entries()) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, '1'), 'x'.repeat(100));
      utimesSync(join(folder, name), at + 1, at + 1);
    }
    removeOldest(folder, 'old', 250);
    expect(readdirSync(folder).sort()).toEqual(['new', 'old']);
    removeOldest(folder, 'old', 50);
    expect(readdirSync(folder)).toEqual(['old']);
  });

  test('of two runs at once each writes whole files', () => {
    const [one, two] = [
      new KeptByKey<Uint8Array>(folder, 'a'),
      new KeptByKey<Uint8Array>(folder, 'a'),
    ];
    for (const [at, key] of KEYS.entries()) (at % 2 ? one : two).put(key, bytes(`reading ${key}`));
    one.save();
    two.save();
    expect(found().length).toBeGreaterThanOrEqual(KEYS.length / 2);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('does without where nothing can be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const kept = new KeptByKey<Uint8Array>(join(folder, 'file', 'below'), 'a');
    kept.put(KEYS[0] ?? '', bytes('reading'));
    expect(() => kept.save()).not.toThrow();
    expect(kept.get(KEYS[1] ?? '')).toBeUndefined();
  });
});
