import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDocuments } from './generateDocuments.ts';
import { median, type CompilerResult } from './results.ts';

/** A size this slow is measured once. */
const ONCE_FROM_MS = 40_000;

interface Compilation {
  readonly ms: number;
  readonly peakMb: number;
}

/** Makes a Node process say, as its last line, how many KB of memory it held at most. */
const SAYS_MEMORY = `process.on('exit', () => console.error(process.resourceUsage().maxRSS))`;

/** One run of the command line, its start included. Throws where it does not end with 0. */
function compileOnce(documents: string, out: string): Compilation {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(SAYS_MEMORY)}`,
      join('tools', 'run.mjs'),
      join('src', 'compiler', 'cli.ts'),
      '--documents',
      documents,
      '--no-milestones',
      '--out',
      out,
    ],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`the compiler ended with ${status}: ${stderr.slice(-400)}`);
  const ms = performance.now() - start;
  return { ms, peakMb: Number(stderr.trim().split('\n').at(-1)) / 1024 };
}

/** Compiles made-up documents from nothing, and again after one of them was edited. */
export function measureCompiler(documents: number, runs: number): CompilerResult {
  const folder = mkdtempSync(join(tmpdir(), 'timeline-bench-'));
  try {
    const texts = join(folder, 'documents');
    const out = join(folder, 'out');
    generateDocuments(texts, documents);
    const first: Compilation[] = [];
    const again: Compilation[] = [];
    while (first.length < runs) {
      first.push(compileOnce(texts, out));
      appendFileSync(join(texts, '00000.txt'), 'One more sentence about Austria.\n');
      again.push(compileOnce(texts, out));
      if ((first[0]?.ms ?? 0) > ONCE_FROM_MS) break;
    }
    return {
      documents,
      runs: first.length,
      ms: median(first.map(({ ms }) => ms)),
      afterOneEditMs: median(again.map(({ ms }) => ms)),
      peakMb: Math.max(...first.map(({ peakMb }) => peakMb)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
