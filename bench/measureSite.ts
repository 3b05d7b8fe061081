import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_SWITCHES } from '../tools/browser.ts';
import { serveStatic } from '../tools/staticServer.ts';
import { STAGE } from '../src/site/timedStage.ts';
import { generateDocuments } from './generateDocuments.ts';
import { openSite } from './openSite.ts';
import { copyOfProject } from './projectCopy.ts';
import type { SiteFilesResult, SiteResult } from './results.ts';

/** Makes a Node process say, as its last line, how long stages took and how many KB it held at most. */
const SAYS_STAGES = `process.on('exit', () => {
  const stages = performance.getEntriesByType('measure').filter(({ name }) => name.startsWith('${STAGE}'));
  const told = stages.map(({ name, duration }) => [name.slice(${STAGE.length}), duration]);
  console.error(JSON.stringify({ stages: told, peakKb: process.resourceUsage().maxRSS }));
})`;

interface Built {
  readonly ms: number;
  readonly stagesMs: Readonly<Record<string, number>>;
  readonly peakMb: number;
}

/** Builds the site of a project. Rejects where the build fails. */
function build(project: string): Promise<Built> {
  const start = performance.now();
  const says = `data:text/javascript,${encodeURIComponent(SAYS_STAGES)}`;
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, ['--import', says, vite, 'build'], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) return reject(new Error(`the build ended with ${code}: ${said.slice(-400)}`));
      const ms = performance.now() - start;
      const { stages, peakKb } = JSON.parse(said.trim().split('\n').at(-1) ?? '') as {
        readonly stages: readonly (readonly [string, number])[];
        readonly peakKb: number;
      };
      done({ ms, stagesMs: Object.fromEntries(stages), peakMb: peakKb / 1024 });
    });
  });
}

const gzipKb = (file: string): number =>
  existsSync(file) ? gzipSync(readFileSync(file), { level: 9 }).length / 1024 : 0;

function filesOf(dist: string): SiteFilesResult {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const bytes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  const { milestones } = JSON.parse(readFileSync(join(dist, 'timeline.json'), 'utf8')) as {
    readonly milestones: readonly unknown[];
  };
  return {
    milestones: milestones.length,
    files: files.length,
    mb: bytes.reduce((sum, one) => sum + one, 0) / 1024 ** 2,
    indexKb: gzipKb(join(dist, 'index.html')),
    timelineKb: gzipKb(join(dist, 'timeline.json')),
    embedKb: gzipKb(join(dist, 'embed.html')),
  };
}

/** Puts made-up documents, in English alone, in the place of all that a project ships. */
function fill(project: string, documents: number): void {
  const data = join(project, 'data');
  for (const folder of ['documents', 'milestones', 'treaties']) {
    rmSync(join(data, folder), { recursive: true, force: true });
    mkdirSync(join(data, folder));
  }
  for (const name of readdirSync(join(data, 'languages'))) {
    if (name !== 'en') rmSync(join(data, 'languages', name), { recursive: true, force: true });
  }
  generateDocuments(join(data, 'documents'), documents);
}

interface SiteOptions {
  readonly executablePath: string;
  readonly port: number;
  readonly runs: number;
}

async function measureOne(
  documents: number | null,
  browser: Browser,
  { port, runs }: SiteOptions,
): Promise<SiteResult> {
  const { folder, remove } = copyOfProject();
  try {
    if (documents !== null) fill(folder, documents);
    const built = await build(folder);
    const dist = join(folder, 'dist');
    const server = await serveStatic(dist, { port, isGzip: true });
    try {
      const address = `http://127.0.0.1:${port}/`;
      const list = await openSite(browser, { address, view: 'list', runs });
      const chart = await openSite(browser, { address, view: 'timeline', runs });
      return { documents, ...built, ...filesOf(dist), list, chart };
    } finally {
      server.close();
    }
  } finally {
    remove();
  }
}

/**
 * Builds the site of the shipped data, and of made-up documents in the numbers given, and opens each
 * in a phone and in a wide window, slowed down as Lighthouse does. Rejects where a build fails.
 */
export async function measureSites(
  sizes: readonly number[],
  options: SiteOptions,
): Promise<readonly SiteResult[]> {
  const { executablePath } = options;
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
  const results: SiteResult[] = [];
  try {
    for (const documents of [null, ...sizes]) {
      const result = await measureOne(documents, browser, options);
      console.log(
        `bench: site of ${documents ?? 'the shipped'} documents: built in ${(result.ms / 1000).toFixed(1)} s with ${result.peakMb.toFixed(0)} MB, ` +
          `first load ${result.chart.firstLoadKb.toFixed(0)} KB, whole after ${result.chart.wholeMs.toFixed(0)} ms`,
      );
      results.push(result);
    }
    return results;
  } finally {
    await browser.close();
  }
}
