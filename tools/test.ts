import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { endToEndEnvironment } from './endToEnd.ts';
import { printBudgets } from './printBudgets.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const bin = (...parts: readonly string[]): readonly string[] => [
  process.execPath,
  join('node_modules', ...parts),
];

/** Runs one program; true where it ended with 0. */
function runs(command: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const [program, ...args] = command;
  const { status } = spawnSync(program ?? '', args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function once(isPassed: boolean): Counts {
  return { passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0 };
}

/** Counts of a report; one failure where the runner ended badly without writing or naming any. */
function counted(read: () => Counts, isPassed: boolean): Counts {
  try {
    const counts = read();
    return isPassed || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return once(false);
  }
}

function unit(folder: string): Counts {
  const report = join(folder, 'unit.json');
  const isPassed = runs([
    ...bin('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return counted(() => {
    const read = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
    const skipped = (read['numPendingTests'] ?? 0) + (read['numTodoTests'] ?? 0);
    return {
      passed: read['numPassedTests'] ?? 0,
      failed:
        (read['numFailedTests'] ?? 0) +
        (read['numFailedTestSuites'] && !read['numFailedTests'] ? 1 : 0),
      skipped,
    };
  }, isPassed);
}

async function endToEnd(folder: string): Promise<Counts> {
  const env = await endToEndEnvironment((line) => console.log(line));
  if (env === null) return once(false);
  const report = join(folder, 'e2e.json');
  const isPassed = runs([...bin('@playwright', 'test', 'cli.js'), 'test'], {
    ...env,
    E2E_REPORT: report,
  });
  return counted(() => {
    const { stats } = JSON.parse(readFileSync(report, 'utf8')) as {
      readonly stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
    };
    if (stats.flaky > 0) console.log(`end-to-end: ${stats.flaky} passed only when tried again`);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  }, isPassed);
}

function budgets(): Counts {
  const rows = printBudgets();
  const passed = rows.filter((row) => row.isKept).length;
  return { passed, failed: rows.length - passed, skipped: 0 };
}

/** Runs every step, going on after a failure; the last line counts all tests. */
async function runAll(folder: string): Promise<number> {
  const run = [process.execPath, 'tools/run.mjs'];
  const steps: readonly (readonly [string, () => Counts | Promise<Counts>])[] = [
    ['format', () => once(runs([...bin('prettier', 'bin', 'prettier.cjs'), '--check', '.']))],
    ['lint', () => once(runs([...bin('oxlint', 'bin', 'oxlint'), '--deny-warnings']))],
    ['types', () => once(runs([...bin('typescript', 'bin', 'tsc'), '-b']))],
    ['lock file', () => once(runs([...run, 'tools/checkLock.ts']))],
    ['unit', () => unit(folder)],
    ['compile', () => once(runs([...run, 'src/compiler/cli.ts', '--check']))],
    ['build', () => once(runs([...bin('vite', 'bin', 'vite.js'), 'build']))],
    ['end to end', () => endToEnd(folder)],
    ['budgets', budgets],
  ];
  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`);
    const began = Date.now();
    const counts = await step();
    total = {
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    };
    const seconds = Math.round((Date.now() - began) / 1000);
    lines.push(
      `${name.padEnd(12)} ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped (${seconds} s)`,
    );
  }
  console.log(`\n${lines.join('\n')}\n`);
  const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** Everything, in order; the reports that are counted stand in a folder that is removed again. */
export async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'osce-timeline-test-'));
  try {
    return await runAll(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
