import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CUE_ROWS, CueMatcher, type CueRow } from '../src/compiler/extract/cues.ts';
import {
  extractDocument,
  toExtractionRecord,
  type ExtractionRecord,
} from '../src/compiler/extractDocument.ts';
import { toPieces } from '../src/compiler/extract/sentences.ts';
import { parsePage } from '../src/compiler/parsePage.ts';
import { compilerVocabulary } from '../src/testing/readPageText.ts';

const USAGE = `usage: node tools/run.mjs tools/cueEffect.ts FOLDER [ROLE]

Reads the page texts of a folder once with all rows of the cue tables, and once without each row
(of the role, where one is named), and prints what a row changes. A row that no text needs is
counted alone.`;

type Read = ReadonlyMap<string, ExtractionRecord>;

const JUDGED = [
  'published',
  'event_start',
  'event_end',
  'states',
  'all_states',
  'mentions',
] as const;

function shown(record: ExtractionRecord, key: (typeof JUDGED)[number]): string {
  if (key === 'states') return record.states.map(({ iso2, role }) => `${iso2} ${role}`).join(', ');
  if (key === 'mentions') return record.mentions.map(({ date }) => date).join(', ');
  return String(record[key]);
}

/** What differs between two readings of the same texts, a line each. */
function differences(all: Read, fewer: Read): readonly string[] {
  return [...all].flatMap(([file, record]) => {
    const other = fewer.get(file);
    if (!other) return [`${file}: not read`];
    return JUDGED.filter((key) => shown(record, key) !== shown(other, key)).map(
      (key) => `${file}: ${key} ${shown(record, key)} → ${shown(other, key)}`,
    );
  });
}

/** Prints what each row of the cue tables changes in the reading of a folder of page texts; 2: wrong usage. */
export function main([folder, role]: readonly string[]): number {
  if (!folder) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const documents = files.flatMap((file) =>
    parsePage({ file, text: readFileSync(join(folder, file), 'utf8') }),
  );
  const read = (rows: readonly CueRow[]): Read => {
    const matcher = new CueMatcher(rows);
    return new Map(
      documents.map((document, at) => {
        const record = toExtractionRecord(
          extractDocument(document, compilerVocabulary, toPieces(document, matcher)),
        );
        return [`${record.file} ${at}`, record];
      }),
    );
  };
  const all = read(CUE_ROWS);
  let idle = 0;
  for (const row of CUE_ROWS.filter((each) => !role || each.role === role)) {
    const changed = differences(all, read(CUE_ROWS.filter((other) => other !== row)));
    if (changed.length === 0) idle++;
    else
      process.stdout.write(
        `${row.role} ${row.weight}: ${row.words}\n${changed.map((line) => `  ${line}\n`).join('')}`,
      );
  }
  process.stdout.write(`${idle} rows change nothing here.\n`);
  return 0;
}
