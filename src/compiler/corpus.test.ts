import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPageText } from '../testing/readPageText.ts';
import { sharedFolder } from '../testing/sharedFolder.ts';
import { toExtractionRecord } from './extractDocument.ts';

const shared = sharedFolder();

interface Measure {
  readonly accuracy?: number;
  readonly precision?: number;
  readonly recall?: number;
  readonly f1?: number;
}

/** Reads the pages of a folder and measures them with the program that comes with it. */
function measure(folder: string, pages: string): Readonly<Record<string, Measure>> {
  const gold: readonly { file: string }[] = JSON.parse(
    readFileSync(join(folder, 'gold.json'), 'utf8'),
  );
  const read = gold.map(({ file }) =>
    toExtractionRecord(readPageText(readFileSync(join(pages, basename(file)), 'utf8'), file)),
  );
  const made = mkdtempSync(join(tmpdir(), 'extractions-'));
  const out = join(made, 'out.json');
  const scorer = join(shared ?? '', 'tools', 'score-extraction.mjs');
  const args = [
    scorer,
    '--gold',
    join(folder, 'gold.json'),
    '--extractions',
    out,
    '--pages',
    pages,
    '--json',
  ];
  try {
    writeFileSync(out, JSON.stringify(read));
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })).result;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

describe.skipIf(shared === null)('reading measured against annotations', () => {
  test('the five documents: everything right', () => {
    const folder = join(shared ?? '', 'documents');
    for (const [name, found] of Object.entries(measure(folder, folder))) {
      expect([name, found.accuracy ?? found.f1]).toEqual([name, 1]);
    }
  });

  test('the forty pages: no worse than what was reached', () => {
    const folder = join(shared ?? '', 'corpus');
    const result = measure(folder, join(folder, 'pages'));
    const least: Readonly<Record<string, number>> = {
      compiled: 1,
      published: 0.97,
      event_start: 0.95,
      event_end: 0.95,
      type: 1,
      title: 1,
      place: 1,
      all_states: 0.97,
      'state role': 0.95,
      'quote in page': 1,
      'fields_of_work (printed)': 1,
      states: 0.98,
      mentions: 0.9,
    };
    const worse = Object.entries(least)
      .map(([name, value]) => ({
        name,
        value,
        got: result[name]?.accuracy ?? result[name]?.f1 ?? 0,
      }))
      .filter(({ value, got }) => got < value);
    expect(worse).toEqual([]);
  });
});
