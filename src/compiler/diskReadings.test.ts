import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KeptReadings } from './diskReadings.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'readings-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const KEYS = Array.from({ length: 200 }, (_, at) => at.toString(16).padStart(4, '0').repeat(16));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function keep(keys: readonly string[], text = 'reading', version = 'a'): void {
  const kept = new KeptReadings(folder, version);
  for (const key of keys) kept.put(key, bytes(`${text} ${key}`));
  kept.save();
}

function found(version = 'a'): readonly string[] {
  const kept = new KeptReadings(folder, version);
  return KEYS.flatMap((key) => {
    const reading = kept.get(key);
    return reading ? [new TextDecoder().decode(reading)] : [];
  });
}

describe('KeptReadings', () => {
  test('gives back what was kept, by its key', () => {
    keep(KEYS);
    expect(found()).toEqual(KEYS.map((key) => `reading ${key}`));
  });

  test('keeps what another run left, and writes only the file that changed', () => {
    keep(KEYS);
    const times = (): readonly number[] =>
      readdirSync(folder).map((name) => statSync(join(folder, name)).ino);
    const before = times();
    keep(KEYS.slice(0, 1), 'edited');
    expect(found()).toEqual(KEYS.map((key, at) => `${at === 0 ? 'edited' : 'reading'} ${key}`));
    expect(times().filter((file) => !before.includes(file))).toHaveLength(1);
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

  test('holds no more than it may: what was used last stays', () => {
    const few = new KeptReadings(folder, 'a', 64 * 100);
    for (const key of KEYS) few.put(key, bytes('x'.repeat(60)));
    few.save();
    const again = new KeptReadings(folder, 'a', 64 * 100);
    const left = KEYS.filter((key) => again.get(key));
    expect(left).toHaveLength(64);
    const other = KEYS.find((key) => !left.includes(key)) ?? '';
    const last = new KeptReadings(folder, 'a', 64 * 100);
    last.put(other, bytes('y'.repeat(60)));
    last.save();
    expect(new KeptReadings(folder, 'a').get(other)).toEqual(bytes('y'.repeat(60)));
  });

  test('of two runs at once each writes whole files', () => {
    const [one, two] = [new KeptReadings(folder, 'a'), new KeptReadings(folder, 'a')];
    for (const [at, key] of KEYS.entries()) (at % 2 ? one : two).put(key, bytes(`reading ${key}`));
    one.save();
    two.save();
    expect(found().length).toBeGreaterThanOrEqual(KEYS.length / 2);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('does without where nothing can be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const kept = new KeptReadings(join(folder, 'file', 'below'), 'a');
    kept.put(KEYS[0] ?? '', bytes('reading'));
    expect(() => kept.save()).not.toThrow();
    expect(kept.get(KEYS[1] ?? '')).toBeUndefined();
  });
});
