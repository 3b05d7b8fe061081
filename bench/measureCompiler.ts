import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateDocuments } from './generateDocuments.ts';
import { median, type CompilerResult } from './results.ts';

/** A size this slow is measured once. */
const ONCE_FROM_MS = 40_000;

/** Ms of one run of the command line, its start included. Throws where it does not end with 0. */
function compileOnce(documents: string, out: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    [
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
  return performance.now() - start;
}

/** Compiles made-up documents from nothing, and again after one of them was edited. */
export function measureCompiler(documents: number, runs: number): CompilerResult {
  const folder = mkdtempSync(join(tmpdir(), 'timeline-bench-'));
  try {
    const texts = join(folder, 'documents');
    const out = join(folder, 'out');
    generateDocuments(texts, documents);
    const first: number[] = [];
    const again: number[] = [];
    while (first.length < runs) {
      first.push(compileOnce(texts, out));
      appendFileSync(join(texts, '00000.txt'), 'One more sentence about Austria.\n');
      again.push(compileOnce(texts, out));
      if ((first[0] ?? 0) > ONCE_FROM_MS) break;
    }
    return { documents, runs: first.length, ms: median(first), afterOneEditMs: median(again) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
