import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CuratedMilestone, DocumentRecord } from '../compiler/curated.ts';
import { decodeSource } from '../compiler/decodeSource.ts';
import type { Diagnostic } from '../compiler/diagnostic.ts';
import { loadVocabulary, type LoadedVocabulary } from '../compiler/loadVocabulary.ts';
import { parseMilestones } from '../compiler/parseMilestones.ts';
import { parseRecord } from '../compiler/parseRecord.ts';
import { parseTreaty, type Treaty } from '../compiler/parseTreaty.ts';
import type { Source } from '../compiler/source.ts';

/** What stands under `data/`, parsed file by file and not yet joined; for the tests of the data. */
export interface CuratedFiles {
  readonly vocabulary: LoadedVocabulary;
  readonly milestones: readonly CuratedMilestone[];
  readonly records: readonly DocumentRecord[];
  readonly treaties: readonly Treaty[];
  readonly diagnostics: readonly Diagnostic[];
}

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** The files of a folder under `data/` that end as given, by name, decoded as the compiler does it. */
export function dataSources(folder: string, ending: string): readonly Source[] {
  return readdirSync(`${DATA}${folder}`)
    .filter((name) => name.endsWith(ending) && name !== 'README.md')
    .sort()
    .flatMap((name) => {
      const file = `data/${folder}/${name}`;
      const { source } = decodeSource({ file, bytes: readFileSync(`${DATA}${folder}/${name}`) });
      return source ? [source] : [];
    });
}

/** Reads and parses all of `data/`. Findings are returned, not thrown. */
export function readCuratedFiles(): CuratedFiles {
  const { vocabulary, diagnostics } = loadVocabulary(dataSources('vocabulary', '.yaml'));
  const files = dataSources('milestones', '.yaml').map((source) =>
    parseMilestones(source, vocabulary.names),
  );
  const records = dataSources('documents', '.md').map((source) =>
    parseRecord(source, vocabulary.names),
  );
  const treaties = dataSources('treaties', '.yaml').map((source) =>
    parseTreaty(source, vocabulary.names),
  );
  return {
    vocabulary,
    milestones: files.flatMap((file) => file.milestones),
    records: records.flatMap(({ record }) => record ?? []),
    treaties: treaties.flatMap(({ treaty }) => treaty ?? []),
    diagnostics: [
      ...diagnostics,
      ...[...files, ...records, ...treaties].flatMap((file) => file.diagnostics),
    ],
  };
}
