import { Worker } from 'node:worker_threads';
import type { CompilerPlan } from './compile.ts';
import type { InputFile } from './decodeSource.ts';

/** Files that a worker is given at once: enough that asking costs nothing, few enough that all end together. */
const AT_ONCE = 24;
/** Room for what a worker makes and drops at once; more of it is more memory and no faster. */
const YOUNG_MB = 24;

/** The module that workers run; null where the compiler runs from its sources, as in tests. */
export const workerModule = (): URL | null => (MODULE.pathname.endsWith('.mjs') ? MODULE : null);
const MODULE = new URL('./workerOfFiles.ts', import.meta.url);

/** What workers need besides the files, and what they give: the reading of a file as bytes. */
export interface WorkerJob {
  readonly module: URL;
  readonly workers: number;
  readonly plan: CompilerPlan;
  readonly take: (file: InputFile, reading: Uint8Array) => void;
}

/** One worker that takes files from a queue until it is empty; gives back those that it could not read. */
async function work(queue: InputFile[], { module, plan, take }: WorkerJob) {
  const workerData = { vocabulary: plan.vocabulary, site: plan.site, siteUrl: plan.siteUrl };
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  const given: (readonly InputFile[])[] = [];
  return new Promise<readonly InputFile[]>((resolve) => {
    const worker = new Worker(module, { workerData, resourceLimits });
    const next = (): void => {
      const files = queue.splice(0, AT_ONCE);
      if (files.length > 0) {
        given.push(files);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
        worker.postMessage(files);
      } else if (given.length === 0) void worker.terminate();
    };
    worker.on('message', (readings: readonly Uint8Array[]) => {
      const done = given.shift() ?? [];
      next();
      for (const [at, file] of done.entries()) take(file, readings[at] ?? new Uint8Array());
    });
    worker.on('error', () => undefined);
    worker.on('exit', () => resolve(given.flat()));
    // The second lies ready while the first are read.
    next();
    next();
  });
}

/**
 * Reads files of a queue by several workers, which others may take from too. Where one cannot start
 * or breaks off, its files come back unread, and all of them where none works; whoever asked reads
 * those, and meets what went wrong.
 */
export async function readInWorkers(
  queue: InputFile[],
  job: WorkerJob,
): Promise<readonly InputFile[]> {
  const unread = await Promise.all(Array.from({ length: job.workers }, () => work(queue, job)));
  return unread.flat();
}
