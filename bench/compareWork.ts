import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serveStatic } from '../tools/staticServer.ts';
import { buildPages } from './buildPages.ts';
import { measureOpenings } from './measureOpenings.ts';
import { measureWork, type Worker } from './measureWork.ts';
import type { OpeningResult, WorkResult } from './results.ts';

/** A folder that a static server shows. */
type Folder = string;

/** Builds the pages of the charts in the project of a revision by its own code, with the peers that are installed here. */
function buildPagesOf(project: string): Folder {
  const out = join(project, 'bench', 'built');
  const peers = join(project, 'bench', 'node_modules');
  if (!existsSync(peers)) symlinkSync(resolve('bench', 'node_modules'), peers, 'junction');
  const script = join('bench', 'buildAlone.ts');
  writeFileSync(
    join(project, script),
    `import { buildPages } from './buildPages.ts';
     export const main = (): Promise<void> => buildPages(${JSON.stringify(join(project, 'bench'))}, ${JSON.stringify(out)});`,
  );
  const run = [join('tools', 'run.mjs'), script];
  execFileSync(process.execPath, run, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });
  return out;
}

/** Builds the site of a project. */
function buildSiteOf(project: string): Folder {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const quiet = { cwd: project, stdio: 'ignore' } as const;
  execFileSync(process.execPath, [vite, 'build'], quiet);
  return join(project, 'dist');
}

/** How work is measured. */
export interface WorkOptions {
  readonly executablePath: string;
  readonly sizes: readonly number[];
  readonly runs: number;
  /** First of several ports. */
  readonly port: number;
  /** The project of a revision that is measured in turn with this one; null: none. */
  readonly against: string | null;
}

async function served<T>(
  folders: readonly Folder[],
  { port }: WorkOptions,
  visit: (origins: readonly string[]) => Promise<T>,
): Promise<T> {
  const servers = await Promise.all(
    folders.map((root, at) => serveStatic(root, { port: port + at, isGzip: true })),
  );
  try {
    return await visit(folders.map((_, at) => `http://127.0.0.1:${port + at}/`));
  } finally {
    for (const server of servers) server.close();
  }
}

/** The work of the charts' pages: ours, Plot, and ours of the revision in turn. */
export async function compareCharts(
  pages: Folder,
  options: WorkOptions,
): Promise<readonly WorkResult[]> {
  const { against } = options;
  await buildPages(resolve('bench'), pages);
  const folders = [pages, ...(against === null ? [] : [buildPagesOf(against)])];
  return await served(folders, options, async ([ours = '', before]) => {
    const workers: readonly Worker[] = [
      { who: 'now', address: `${ours}ours.html`, moves: true },
      ...(before === undefined
        ? []
        : [{ who: 'before', address: `${before}ours.html`, moves: true }]),
      { who: 'Plot', address: `${ours}plot.html`, moves: false },
    ];
    const results: WorkResult[] = [];
    for (const size of options.sizes) results.push(await measureWork(workers, size, options));
    return results;
  });
}

/** The work of opening the built page and frame, in turn with those of the revision. */
export async function compareOpenings(options: WorkOptions): Promise<readonly OpeningResult[]> {
  const { against } = options;
  const folders = [resolve('dist'), ...(against === null ? [] : [buildSiteOf(against)])];
  return await served(folders, options, (origins) => measureOpenings(origins, options));
}
