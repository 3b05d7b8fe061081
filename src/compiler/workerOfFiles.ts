import { parentPort, workerData } from 'node:worker_threads';
import { readPlan, type CompilerPlan } from './compile.ts';
import type { InputFile } from './decodeSource.ts';
import { packReading } from './diskPacked.ts';
import { readFile } from './readDocuments.ts';

/** A worker: it is given files, a few at a time, and gives the reading of each back as bytes, in their order. */
const { vocabulary } = readPlan(workerData as CompilerPlan);

async function readAll(files: readonly InputFile[]): Promise<void> {
  const readings: Uint8Array[] = [];
  for (const file of files) readings.push(packReading(await readFile(file, vocabulary)));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(readings);
}

// What is thrown here is a fault of ours: it ends the worker, and the run reads the files itself.
parentPort?.on('message', (files: readonly InputFile[]) => void readAll(files));
