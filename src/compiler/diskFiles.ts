import { createHash, hash as hashOnce } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { CompilerInput, CompilerPlan } from './compile.ts';
import type { InputFile } from './decodeSource.ts';
import { milestonesIn } from './diskMilestones.ts';
import { packReading, unpackReading } from './diskPacked.ts';
import { KeptByKey, READINGS_FOLDER, removeOldest } from './diskReadings.ts';
import { withTrees } from './diskYaml.ts';
import type { KeptMilestones } from './milestonePieces.ts';
import { compareText } from './printDiagnostic.ts';
import { readFile, type FileReading, type ReadFiles } from './readDocuments.ts';
import { remembered } from './remembered.ts';
import { readInWorkers, workerModule } from './workerPool.ts';

/** Fewer bytes than this are read before a worker has started. */
const FEW_BYTES = 400_000;

/**
 * Once all is read, most of what a run makes goes soon. Where V8 lets its heap grow by so many per
 * cent between two full collections, a run of 10,000 files after one edit holds
 * some 370 MB in place of 415.
 */
const HEAP_AFTER_READING = '--heap-growing-percent=60';

/** How a run reads its files. */
export interface ReadingOptions {
  /** Threads that read, this one too; null: as many as there are processors, where there is much to read. */
  readonly workers: number | null;
  readonly isKept: boolean;
  /** The folders that were asked for: their readings are kept together. */
  readonly documents: readonly string[];
}

const digestOf = (parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update(' ').update(part);
  return hash.digest('hex');
};

/** The code of the compiler, and with it the packages that are installed. */
const codeVersion = remembered((module: URL): string => {
  const folder = new URL('.', module);
  const code = readdirSync(folder).sort();
  return digestOf(
    code.flatMap((name) => [name, readFileSync(fileURLToPath(new URL(name, folder)))]),
  );
});

/** What the readings of a run depend on besides the files: the code of the compiler and the names it knows. */
function versionOf(module: URL, { vocabulary, site }: CompilerPlan): string {
  const files = [...vocabulary, ...(site ? [site] : [])];
  return digestOf([codeVersion(module), ...files.flatMap(({ file, bytes }) => [file, bytes])]);
}

/** The input of a run with the trees of its files of YAML, kept for all collections together. */
export function withKeptTrees(input: CompilerInput, isKept: boolean): CompilerInput {
  const module = workerModule();
  if (!module || !isKept) return input;
  return withTrees(input, new KeptByKey(join(READINGS_FOLDER, 'yaml'), codeVersion(module)));
}

const bytesOf = (files: readonly InputFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Where a run keeps what it makes of its documents, and under which version; null where it keeps nothing. */
const placeOf = remembered((plan: CompilerPlan, { isKept, documents }: ReadingOptions) => {
  const module = workerModule();
  if (!module || !isKept) return null;
  const collection = digestOf(documents).slice(0, 16);
  const folder = join(READINGS_FOLDER, collection);
  return { collection, folder, version: versionOf(module, plan) };
});

/** The milestones that a run before made of the same documents; null where none are kept. */
export function keptMilestones(plan: CompilerPlan, options: ReadingOptions): KeptMilestones | null {
  const place = placeOf(plan, options);
  return place && milestonesIn(place.folder, place.version);
}

/**
 * Reads the files of a run as fast as this machine can: those that were read before from what was
 * kept of them, many by several threads. The readings are the same, whoever made them.
 */
export function readerOf(plan: CompilerPlan, options: ReadingOptions): ReadFiles {
  return async (files, vocabulary) => {
    const module = workerModule();
    const place = placeOf(plan, options);
    const kept = place && new KeptByKey<Uint8Array>(place.folder, place.version);
    const readings: FileReading[] = [];
    // By content first, so that each file of the cache is read once.
    const keyOf = ({ file, bytes }: InputFile): string => `${hashOnce('sha256', bytes)} ${file}`;
    const keyByFile = new Map(files.map((file) => [file, kept ? keyOf(file) : '']));
    const keyed = [...keyByFile];
    if (kept) keyed.sort(([, a], [, b]) => compareText(a, b));
    const unread = keyed.flatMap(([file, key]) => {
      const bytes = kept ? kept.get(key) : undefined;
      if (bytes) readings.push(unpackReading(bytes, key));
      return bytes ? [] : [file];
    });
    const take = (file: InputFile, bytes: Uint8Array): void => {
      const key = keyByFile.get(file);
      if (kept && key) kept.put(key, bytes);
      readings.push(unpackReading(bytes, key || undefined));
    };
    const isLittle = bytesOf(unread) < FEW_BYTES;
    const threads = options.workers ?? (isLittle ? 1 : availableParallelism());
    const read = async (queue: InputFile[]): Promise<void> => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        const reading = await readFile(file, vocabulary);
        if (kept) take(file, packReading(reading));
        else readings.push(reading);
        // So that workers are heard.
        if (threads > 1) await setImmediate();
      }
    };
    if (threads > 1 && module) {
      const job = { module, plan, take, workers: threads - 1 };
      const [left] = await Promise.all([readInWorkers(unread, job), read(unread)]);
      for (const one of left) unread.push(one);
    }
    await read(unread);
    kept?.save();
    setFlagsFromString(HEAP_AFTER_READING);
    if (place) removeOldest(READINGS_FOLDER, place.collection);
    return readings;
  };
}
