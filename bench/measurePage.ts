import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_SWITCHES } from '../tools/browser.ts';
import { median, type PageResult } from './results.ts';

/** The part of Lighthouse's report that is read. */
interface LighthouseReport {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly numericValue?: number;
        readonly details?: {
          readonly items?: readonly {
            readonly resourceType?: string;
            readonly transferSize?: number;
          }[];
        };
      }
    >
  >;
}

interface PageOptions {
  readonly bench: string;
  readonly executablePath: string;
  readonly runs: number;
}

function lighthouse(url: string, out: string, options: PageOptions): Promise<LighthouseReport> {
  const cli = join(options.bench, 'node_modules', 'lighthouse', 'cli', 'index.js');
  const flags = ['--headless=new', ...CHROMIUM_SWITCHES].join(' ');
  const args = [cli, url, '--quiet', '--output=json', `--output-path=${out}`];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, `--chrome-flags=${flags}`], {
      env: { ...process.env, CHROME_PATH: options.executablePath },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(readFileSync(out, 'utf8')) as LighthouseReport);
      else reject(new Error(`Lighthouse ended with ${code}: ${complaint.slice(-300)}`));
    });
  });
}

/** Lighthouse with its mobile settings on the built site; medians. Rejects where it cannot run. */
export async function measurePage(url: string, options: PageOptions): Promise<PageResult> {
  const folder = mkdtempSync(join(tmpdir(), 'timeline-lighthouse-'));
  const reports: LighthouseReport[] = [];
  try {
    for (let run = 0; run < options.runs; run += 1) {
      reports.push(await lighthouse(url, join(folder, `${run}.json`), options));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const middle = (of: (report: LighthouseReport) => number): number => median(reports.map(of));
  const numeric = (audit: string): number =>
    middle((report) => report.audits[audit]?.numericValue ?? 0);
  const requests = (report: LighthouseReport) =>
    report.audits['network-requests']?.details?.items ?? [];
  const sizeKb = (type: string | null) => (report: LighthouseReport) =>
    requests(report)
      .filter((request) => type === null || request.resourceType === type)
      .reduce((sum, request) => sum + (request.transferSize ?? 0), 0) / 1024;
  const names = Object.keys(reports[0]?.categories ?? {});
  return {
    url: new URL(url).pathname,
    runs: reports.length,
    scores: Object.fromEntries(
      names.map((name) => [
        name,
        Math.round(middle((report) => report.categories[name]?.score ?? 0) * 100),
      ]),
    ),
    firstPaintMs: numeric('first-contentful-paint'),
    largestPaintMs: numeric('largest-contentful-paint'),
    blockingMs: numeric('total-blocking-time'),
    layoutShift: numeric('cumulative-layout-shift'),
    transferKb: middle(sizeKb(null)),
    scriptKb: middle(sizeKb('Script')),
    requests: middle((report) => requests(report).length),
  };
}
