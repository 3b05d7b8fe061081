import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_SWITCHES } from '../tools/browser.ts';
import { isPortFree } from '../tools/freePort.ts';
import { copyOfProject } from './projectCopy.ts';
import { BadUsage } from './readOptions.ts';
import { spreadOf, type DevServerResult, type Saving, type SavingSpread } from './results.ts';

/** The file that is edited, and the milestone in it that the page shows. */
const EDITED = join('data', 'milestones', '2014.yaml');
const FIRST_ID = /^- id: (\S+)$/m;
const FIRST_TITLE = /^ {2}title: .*$/m;
const START_LIMIT_MS = 120_000;
const SHOWN_LIMIT_MS = 60_000;
const STEP_MS = 100;

/** Makes a Node process answer every message with its user CPU in µs, that of its threads too. */
const SAYS_WORK = `process.on('message', () => process.send(process.cpuUsage().user));
process.channel?.unref();`;

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What tells the page of an edit: to load anew, or to take it in. */
const TOLD = /full-reload|timeline:changed/;

/** A development server with a page open on a milestone, whose title is saved again and again. */
class EditedSite {
  readonly #server: ChildProcess;
  readonly #page: Page;
  readonly #file: string;
  #reloadedAt = 0;

  private constructor(server: ChildProcess, page: Page, file: string) {
    this.#server = server;
    this.#page = page;
    this.#file = file;
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (TOLD.test(String(payload))) this.#reloadedAt = performance.now();
      }),
    );
  }

  /** Starts the server of a project and opens the page. Rejects where it does not answer. */
  static async open(project: string, port: number, browser: Browser): Promise<EditedSite> {
    if (!(await isPortFree(port))) throw new BadUsage(`--port ${port}: another program listens`);
    const says = `data:text/javascript,${encodeURIComponent(SAYS_WORK)}`;
    const vite = join('node_modules', 'vite', 'bin', 'vite.js');
    const asked = ['--port', String(port), '--strictPort', '--host', '127.0.0.1'];
    const server = spawn(process.execPath, ['--import', says, vite, ...asked], {
      cwd: project,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const file = join(project, EDITED);
    const [, id = ''] = FIRST_ID.exec(readFileSync(file, 'utf8')) ?? [];
    const address = `http://127.0.0.1:${port}/`;
    for (let waited = 0; !(await fetch(address).catch(() => null))?.ok; waited += STEP_MS) {
      const isOver = server.exitCode !== null || waited > START_LIMIT_MS;
      if (isOver) throw new Error(`no development server of ${project} at ${address}`);
      await later(STEP_MS);
    }
    const page = await browser.newPage();
    const site = new EditedSite(server, page, file);
    await page.goto(`${address}?item=${id}`);
    // The packages that the page imports are bundled at the first visit, which loads it once more.
    await page.waitForLoadState('networkidle');
    return site;
  }

  #userMs(): Promise<number> {
    return new Promise((answer) => {
      this.#server.once('message', (us) => answer(Number(us) / 1000));
      this.#server.send('work');
    });
  }

  /** Saves another title and waits until the page shows it. */
  async save(title: string): Promise<Saving> {
    const before = await this.#userMs();
    const text = readFileSync(this.#file, 'utf8').replace(FIRST_TITLE, `  title: ${title}`);
    const start = performance.now();
    writeFileSync(this.#file, text);
    await this.#page.getByText(title).first().waitFor({ timeout: SHOWN_LIMIT_MS });
    const shownMs = performance.now() - start;
    await this.#page.waitForLoadState('networkidle');
    const userMs = (await this.#userMs()) - before;
    return { reloadMs: this.#reloadedAt - start, shownMs, userMs };
  }

  close(): void {
    this.#server.kill();
  }
}

function spread(savings: readonly Saving[]): SavingSpread {
  const of = (name: keyof Saving) => spreadOf(savings.map((one) => one[name]));
  return { reloadMs: of('reloadMs'), shownMs: of('shownMs'), userMs: of('userMs') };
}

/** How the development server is measured. */
export interface DevServerOptions {
  readonly executablePath: string;
  /** First of two ports. */
  readonly port: number;
  readonly runs: number;
  /** The project of a revision that is measured in turn with this one; null: none. */
  readonly against: string | null;
}

/**
 * Saves a milestone of the shipped data under a running development server and measures until the
 * page shows it. With the project of a revision beside it, both are saved in turn: A B A B.
 */
export async function measureDevServer({
  executablePath,
  port,
  runs,
  against,
}: DevServerOptions): Promise<DevServerResult> {
  const copy = copyOfProject();
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
  const sites: EditedSite[] = [];
  try {
    const projects = [copy.folder, ...(against === null ? [] : [against])];
    for (const [at, project] of projects.entries()) {
      sites.push(await EditedSite.open(project, port + at, browser));
    }
    const seen: Saving[][] = sites.map(() => []);
    // The first is not counted: what runs for the first time is slower in both.
    for (let run = 0; run <= runs; run += 1) {
      for (const [at, site] of sites.entries()) {
        const saving = await site.save(`Title number ${run} of a saved file`);
        if (run > 0) seen[at]?.push(saving);
      }
    }
    const [ours = [], before] = seen;
    return { runs, ours: spread(ours), before: before ? spread(before) : null };
  } finally {
    for (const site of sites) site.close();
    await browser.close();
    copy.remove();
  }
}
