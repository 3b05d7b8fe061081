import { serialize } from 'node:v8';
import { describe, expect, test } from 'vitest';
import { variedPage } from '../../bench/variedPages.ts';
import { DEFAULT_FOLDERS, readInput } from './diskReader.ts';
import { packReading, parseReading, unpackReading, writeReading } from './diskPacked.ts';
import { readFile, type FileReading } from './readDocuments.ts';
import { readPlan } from './compile.ts';

describe('packReading(reading)', async () => {
  const { input } = await readInput(DEFAULT_FOLDERS);
  const { vocabulary } = readPlan(input);
  const pages = Array.from({ length: 40 }, (_, at) => variedPage(at)).map(({ file, text }) => ({
    file,
    bytes: new TextEncoder().encode(text),
  }));
  const readings: FileReading[] = [];
  for (const file of [...input.documents, ...pages])
    readings.push(await readFile(file, vocabulary));

  test.each(readings)('of $file is unpacked as it was, which stays', (reading) => {
    const before = structuredClone(reading);
    expect(unpackReading(packReading(reading))).toEqual(before);
    expect(reading).toEqual(before);
  });

  test.each(readings)(
    'of $file is as it was after a line of JSON, with what is shared',
    (reading) => {
      const before = structuredClone(reading);
      const line = writeReading(reading);
      const after = parseReading(line);
      expect(after).toEqual(before);
      expect(reading).toEqual(before);
      expect(line.split('\n')).toHaveLength(1);
      for (const { document, extraction, record } of after.items) {
        expect(extraction.document).toBe(document);
        expect(record?.document ?? document).toBe(document);
      }
      for (const { source } of after.diagnostics) {
        const sources = after.items.map(({ document }) => document.source);
        expect(sources.find(({ part }) => part === source.part) ?? source).toBe(source);
      }
    },
  );

  test('is smaller than the reading', () => {
    const sizes = (bytesOf: (reading: FileReading) => Uint8Array): number =>
      readings.reduce((sum, reading) => sum + bytesOf(reading).length, 0);
    expect(sizes(packReading)).toBeLessThan(sizes(serialize) * 0.8);
  });
});
