import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateDocuments } from './generateDocuments.ts';
import { generateForms, PAGE_FORMS } from './generateForms.ts';
import { spreadOf, type CompilerResult, type Work, type WorkSpread } from './results.ts';

/** A size this slow is measured once. */
const ONCE_FROM_MS = 40_000;

/** Makes a Node process say, as its last line, its user CPU in µs and how many KB of memory it held at most; threads count. */
const SAYS_WORK = `process.on('exit', () => {
  const { userCPUTime, maxRSS } = process.resourceUsage();
  console.error(userCPUTime + ' ' + maxRSS);
})`;

/** One run of the command line in a folder of the project, its start included. Throws where it does not end with 0. */
function runOnce(project: string, args: readonly string[]): Work {
  const start = performance.now();
  const says = `data:text/javascript,${encodeURIComponent(SAYS_WORK)}`;
  const run = ['--import', says, join('tools', 'run.mjs'), join('src', 'compiler', 'cli.ts')];
  const { status, stderr } = spawnSync(process.execPath, [...run, ...args], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`the compiler ended with ${status}: ${stderr.slice(-400)}`);
  const ms = performance.now() - start;
  const [userUs = 0, peakKb = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { ms, userMs: userUs / 1000, peakMb: peakKb / 1024 };
}

function spread(runs: readonly Work[]): WorkSpread {
  const of = (name: keyof Work) => spreadOf(runs.map((run) => run[name]));
  return { ms: of('ms'), userMs: of('userMs'), peakMb: of('peakMb') };
}

/** A thing that is done in turn by the projects that are compared. */
interface Task {
  readonly what: string;
  readonly documents: number;
  /** Gives the arguments of the next run, and puts in order what it is to find. */
  readonly next: (project: number, run: number) => readonly string[];
}

function measureTask({ what, documents, next }: Task, projects: readonly string[], runs: number) {
  const seen: Work[][] = projects.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [at, project] of projects.entries()) {
      seen[at]?.push(runOnce(project, next(at, run)));
    }
    if ((seen[0]?.[0]?.ms ?? 0) > ONCE_FROM_MS) break;
  }
  const [ours = [], before] = seen;
  return {
    what,
    documents,
    runs: ours.length,
    ours: spread(ours),
    before: before ? spread(before) : null,
  };
}

/**
 * Compiles made-up documents from nothing, and again after one of them was edited; asks for the
 * help too. With the project of a revision beside it, both do everything in turn: A B A B.
 */
export function measureCompiler(
  sizes: readonly number[],
  runs: number,
  against: string | null,
): readonly CompilerResult[] {
  const projects = [resolve('.'), ...(against === null ? [] : [against])];
  const folder = mkdtempSync(join(tmpdir(), 'timeline-bench-'));
  const args = (texts: string): readonly string[] => {
    const out = join(folder, 'out');
    return ['--documents', texts, '--no-milestones', '--out', out];
  };
  try {
    // What is made once for a content is made before.
    for (const project of projects) runOnce(project, ['--help']);
    const help: Task = { what: 'help', documents: 0, next: () => ['--help'] };
    const tasks = sizes.flatMap((documents): readonly Task[] => {
      const texts = (project: number): string => join(folder, `${documents}-${project}`);
      return [
        {
          what: 'from nothing',
          documents,
          // A folder of another name each time, so that nothing is known of it.
          next: (project, run) => {
            const fresh = `${texts(project)}-${run}`;
            generateDocuments(fresh, documents);
            return args(fresh);
          },
        },
        {
          what: 'after one edit',
          documents,
          next: (project) => {
            const last = `${texts(project)}-0`;
            appendFileSync(join(last, '00000.txt'), 'One more sentence about Austria.\n');
            return args(last);
          },
        },
      ];
    });
    // Read and not joined, for the files of a form tell of the same three pages; a revision may not know the form.
    const forms = PAGE_FORMS.map((form): Task => {
      const files = join(folder, form.what);
      generateForms(files, form);
      const told = ['--no-cache', '--documents', files, '--extract-to', join(folder, 'read.jsonl')];
      return { what: `as ${form.what}, read alone`, documents: form.documents, next: () => told };
    });
    return [help, ...tasks, ...forms].map((task) => {
      const result = measureTask(task, forms.includes(task) ? [resolve('.')] : projects, runs);
      const { ours, before } = result;
      const ratio = before ? `, ${(ours.userMs.median / before.userMs.median).toFixed(2)} ×` : '';
      console.log(
        `bench: compiler, ${task.documents} documents, ${task.what}: ${ours.userMs.median.toFixed(0)} ms of user CPU, ${ours.peakMb.median.toFixed(0)} MB${ratio}`,
      );
      return result;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
