import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { findBrowser } from '../tools/browser.ts';
import { installApart } from '../tools/installApart.ts';
import { serveStatic } from '../tools/staticServer.ts';
import { buildPages } from './buildPages.ts';
import { compareCharts, compareOpenings } from './compareWork.ts';
import { measureChart, type ChartOptions } from './measureCharts.ts';
import { measureCompiler } from './measureCompiler.ts';
import { measureDevServer } from './measureDevServer.ts';
import { measureLayout } from './measureLayout.ts';
import { measurePage } from './measurePage.ts';
import { measureSites } from './measureSite.ts';
import { checkOut } from './revision.ts';
import { BadUsage, readOptions, USAGE, type Options } from './readOptions.ts';
import type { BenchResults, ChartResult, PageResult } from './results.ts';
import { SUBJECTS } from './subjects.ts';
import { writeReport } from './writeReport.ts';

const BENCH = resolve('bench');
const DOCS = join('docs', 'performance.md');
const BUILT_PAGE = join('dist', 'index.html');
const MARKS = ['<!-- bench: begin -->', '<!-- bench: end -->'] as const;
/** Where the charts' pages are built. */
const PAGES = join(BENCH, 'node_modules', '.pages');
/** More than that is not asked of what the work is measured beside. */
const PLOT_AT_MOST = 10_000;
const LAYOUT_SIZES = [1000, 10_000, 100_000] as const;

const versionIn = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

function versionsOf(executablePath: string | null): Readonly<Record<string, string>> {
  if (executablePath === null) return { Node: process.versions.node };
  const isInstalled = (name: string): boolean => existsSync(join(BENCH, 'node_modules', name));
  const peers = SUBJECTS.flatMap((subject) => subject.package ?? []).filter(isInstalled);
  const browser = execFileSync(executablePath, ['--version', '--no-sandbox'], { encoding: 'utf8' });
  return {
    Node: process.versions.node,
    Chromium: /[\d.]+/.exec(browser)?.[0] ?? 'unknown',
    react: versionIn(join('node_modules', 'react')),
    ...Object.fromEntries(
      [...new Set(peers)].map((name) => [name, versionIn(join(BENCH, 'node_modules', name))]),
    ),
  };
}

/** What it ran on; the load before it tells whether others kept the processors busy. */
function machine(loadBefore: number): string {
  const processors = cpus();
  const memoryGb = Math.round(totalmem() / 1024 ** 3);
  return `${processors.length} × ${processors[0]?.model ?? 'unknown'}, ${memoryGb} GB, ${process.platform}, load average ${loadBefore.toFixed(1)} at the start`;
}

async function chartsOf(
  options: Options,
  charts: Omit<ChartOptions, 'runs'>,
): Promise<readonly ChartResult[]> {
  const results: ChartResult[] = [];
  for (const size of options.sizes) {
    for (const subject of SUBJECTS) {
      if (!options.only.includes(subject.page) || size > subject.atMost) continue;
      const result = await measureChart(subject, size, { ...charts, runs: options.runs });
      const { firstMs, nodes, filterMs, frames, remark } = result;
      console.log(
        `bench: ${subject.label}, ${size}: ${firstMs?.toFixed(0) ?? '–'} ms, ${nodes ?? '–'} elements, ` +
          `filter ${filterMs?.toFixed(0) ?? '–'} ms, p95 ${frames?.p95.toFixed(1) ?? '–'} ms ${remark}`,
      );
      results.push(result);
    }
  }
  return results;
}

/** What a revision may be measured beside, which is checked out once for all of it. */
async function comparedOf(
  { parts, sizes, documents, runs, port, against: revision }: Options,
  executablePath: string | null,
): Promise<Pick<BenchResults, 'compiler' | 'devServer' | 'work' | 'openings'>> {
  const isAsked = (part: string): boolean => parts.includes(part);
  const seen = executablePath !== null && { executablePath, port, runs };
  const isCompared = ['compiler', 'devserver', 'work', 'openings'].some(isAsked);
  const checkedOut = revision !== null && isCompared ? checkOut(revision) : null;
  const against = checkedOut?.folder ?? null;
  const drawn = seen && { ...seen, against, sizes: sizes.filter((size) => size <= PLOT_AT_MOST) };
  try {
    return {
      // First: the peak memory that Linux tells of a process counts what its parent held when it was forked.
      compiler: isAsked('compiler') ? measureCompiler(documents, runs, against) : [],
      work: drawn && isAsked('work') ? await compareCharts(PAGES, drawn) : [],
      openings: drawn && isAsked('openings') && isBuilt() ? await compareOpenings(drawn) : [],
      devServer: seen && isAsked('devserver') ? await measureDevServer({ ...seen, against }) : null,
    };
  } finally {
    checkedOut?.remove();
  }
}

/** Whether the page is built; says where it is not. */
function isBuilt(): boolean {
  const isThere = existsSync(BUILT_PAGE);
  if (!isThere) {
    console.log('bench: dist/ is not there; npm run build makes it. The page is left out.');
  }
  return isThere;
}

async function pageOf(options: Options, executablePath: string): Promise<PageResult | null> {
  if (!isBuilt()) return null;
  const dist = resolve('dist');
  const port = options.port + 1;
  const server = await serveStatic(dist, { port, isGzip: true });
  try {
    const { runs } = options;
    const result = await measurePage(`http://127.0.0.1:${port}/`, {
      bench: BENCH,
      executablePath,
      runs,
    });
    console.log(`bench: page ${JSON.stringify(result.scores)}`);
    return result;
  } finally {
    server.close();
  }
}

/** Puts the report between the marks of docs/performance.md, formatted as the house wants it. */
async function writeDocs(report: string): Promise<void> {
  const text = readFileSync(DOCS, 'utf8');
  const [before] = text.split(MARKS[0]);
  const after = text.split(MARKS[1])[1] ?? '';
  const whole = `${before}${MARKS[0]}\n\n${report}\n${MARKS[1]}${after}`;
  const config = await resolveConfig(DOCS);
  writeFileSync(DOCS, await format(whole, { ...config, parser: 'markdown' }));
}

/** Measures, prints a table and writes bench/results/latest.json and .md. */
async function measureAll(options: Options): Promise<number> {
  const loadBefore = loadavg()[0] ?? 0;
  const isAsked = (part: string): boolean => options.parts.includes(part);
  const isDrawn = ['charts', 'work', 'page'].some(isAsked);
  const isSeen = isDrawn || ['devserver', 'openings', 'site'].some(isAsked);
  const executablePath = isSeen ? await findBrowser((line) => console.log(line)) : null;
  if (isSeen && executablePath === null) return 1;
  if (isDrawn) installApart(BENCH, 'peers');
  let charts: readonly ChartResult[] = [];
  if (executablePath !== null && isAsked('charts')) {
    await buildPages(BENCH, PAGES);
    const server = await serveStatic(PAGES, { port: options.port });
    const origin = `http://127.0.0.1:${options.port}/`;
    charts = await chartsOf(options, { executablePath, origin });
    server.close();
  }
  const results: BenchResults = {
    machine: machine(loadBefore),
    versions: versionsOf(executablePath),
    charts,
    layout: isAsked('layout') ? LAYOUT_SIZES.map(measureLayout) : [],
    ...(await comparedOf(options, executablePath)),
    page: executablePath !== null && isAsked('page') ? await pageOf(options, executablePath) : null,
    sites:
      executablePath !== null && isAsked('site')
        ? await measureSites(options.sites, { ...options, executablePath })
        : [],
  };
  const report = writeReport(results);
  mkdirSync(join(BENCH, 'results'), { recursive: true });
  writeFileSync(join(BENCH, 'results', 'latest.json'), `${JSON.stringify(results, null, 2)}\n`);
  writeFileSync(join(BENCH, 'results', 'latest.md'), report);
  console.log(`\n${report}`);
  if (options.writesDocs) await writeDocs(report);
  return 0;
}

/** Exit status 2 for a command line that cannot be followed, 1 where no browser is found. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const options = readOptions(args);
    if (options.writesDocs && !existsSync(BUILT_PAGE)) {
      throw new BadUsage('--write measures the built page too: npm run build makes it');
    }
    return await measureAll(options);
  } catch (error) {
    if (!(error instanceof BadUsage)) throw error;
    console.error(`bench: ${error.message}\n\n${USAGE}`);
    return 2;
  }
}
