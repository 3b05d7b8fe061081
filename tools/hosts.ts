import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';

import { courseFiles } from '../src/app/download/coursePackage.ts';
import {
  frameAddress,
  linkSnippet,
  scriptSnippet,
  USUAL_CHOICE,
} from '../src/app/share/embedSnippets.ts';
import { DEFAULT_VIEW_STATE, EMPTY_FILTER } from '../src/model/viewState.ts';
import { CHROMIUM_SWITCHES, findBrowser } from './browser.ts';
import { EDITORS, savedBy } from './hosts/editors.ts';
import { purified } from './hosts/htmlPurifier.ts';
import { lookAt } from './hosts/look.ts';
import { serveFolder } from './hosts/site.ts';
import { startWordPress } from './hosts/wordpress.ts';

const PORT = Number(process.env['HOSTS_PORT'] ?? 4310);
const SITE = `http://127.0.0.1:${PORT}/`;
const HOST = `http://localhost:${PORT + 1}/`;

const PARTS = {
  base: SITE,
  top: SITE,
  title: 'OSCE milestones (Portugal)',
  choice: USUAL_CHOICE,
  state: { ...DEFAULT_VIEW_STATE, filter: { ...EMPTY_FILTER, states: ['PT'] } },
};

interface Row {
  readonly host: string;
  readonly given: string;
  readonly shows: string;
  readonly height: string;
}

interface Bench {
  readonly folder: string;
  readonly page: Page;
  readonly say: (line: string) => void;
}

/** The elements of ours that are left in what a host saved. */
function remains(saved: string): string {
  const parts = [
    /<osce-timeline/.test(saved) && 'element',
    /<iframe/.test(saved) && 'frame',
    /sandbox=""/.test(saved) && 'sandbox emptied',
    /<script/.test(saved) && 'script',
  ].filter((part) => part !== false);
  return parts.length === 0 ? 'nothing' : parts.join(', ');
}

async function seenIn({ page }: Bench, name: string, body: string, folder: string): Promise<Row> {
  writeFileSync(
    join(folder, 'made.html'),
    `<!doctype html><meta charset="utf-8"><title>Host</title><body style="width:720px">${body}`,
  );
  await page.goto(`${HOST}made.html`);
  return { host: name, given: remains(body), ...(await lookAt(page, SITE, name)) };
}

async function editors(bench: Bench): Promise<Row[]> {
  const { folder, page, say } = bench;
  const packages = new Map(EDITORS.flatMap((editor) => editor.packages));
  packages.set('scorm-again', '3.4.3');
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const wanted = [...packages].map(([name, version]) => `${name}@${version}`);
  const { status } = spawnSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...wanted],
    { cwd: folder, stdio: 'inherit' },
  );
  if (status !== 0) say('the packages could not be installed: no editor was run');
  const rows: Row[] = [];
  for (const editor of status === 0 ? EDITORS : []) {
    const saved = await savedBy(page, editor, { origin: HOST, source: scriptSnippet(PARTS) });
    rows.push(await seenIn(bench, editor.name, saved, folder));
  }
  return rows;
}

async function htmlPurifier(bench: Bench): Promise<Row[]> {
  const { folder, say } = bench;
  const rows: Row[] = [];
  for (const [safeSite, words] of [
    ['', 'its defaults'],
    [SITE, 'our host among its safe frames'],
  ] as const) {
    const outcome = purified(scriptSnippet(PARTS), { folder, safeSite });
    if (outcome === null) {
      say('HTML Purifier was not run: apt-get install php-cli php-htmlpurifier');
      return rows;
    }
    const { version, saved } = outcome;
    rows.push(await seenIn(bench, `HTML Purifier ${version}, ${words}`, saved, folder));
  }
  return rows;
}

async function wordPress({ folder, page, say }: Bench): Promise<Row[]> {
  const wp = await startWordPress(folder, PORT + 2, say);
  if (!wp) return [];
  const block = `<!-- wp:html -->\n${scriptSnippet(PARTS)}\n<!-- /wp:html -->`;
  const tries = [
    ['Custom HTML by an administrator', block, 'admin'],
    ['Custom HTML by an author', block, 'author'],
    ['link to the timeline, on its own line', linkSnippet(PARTS), 'admin'],
    ['link to the page of a State', `${SITE}s/PT.html`, 'admin'],
    ['link to the page of a milestone', `${SITE}m/action-plan-2003.html`, 'admin'],
    ['address of the frame, on its own line', frameAddress(PARTS), 'admin'],
  ] as const;
  const rows: Row[] = [];
  try {
    for (const [words, content, by] of tries) {
      await page.goto(wp.post(content, by));
      const host = `WordPress ${wp.version}, ${words}`;
      const sight = await lookAt(page, SITE, host);
      const address = await page
        .locator('iframe')
        .first()
        .getAttribute('src', { timeout: 500 })
        .catch(() => null);
      const slice = address === null ? '' : (/^[^#]*\?([^#]*)/.exec(address)?.[1] ?? 'everything');
      rows.push({
        host,
        given: slice || remains(await page.locator('body').innerHTML()),
        ...sight,
      });
    }
  } finally {
    wp.stop();
  }
  return rows;
}

/** An SCO of ours in the run-time that most test hosts use; and a host isolated from other origins. */
async function others(bench: Bench): Promise<Row[]> {
  const { folder, page } = bench;
  const frame = await (await fetch(`${SITE}embed.html`)).text();
  const course = {
    form: 'scorm-sco',
    title: PARTS.title,
    query: 'state=PT',
    base: SITE,
    top: SITE,
    frame,
    today: '2026-01-01',
  } as const;
  for (const [name, text] of Object.entries(courseFiles(course)))
    writeFileSync(join(folder, name), text);
  writeFileSync(
    join(folder, 'scorm.html'),
    `<!doctype html><script src="/node_modules/scorm-again/dist/scorm12.min.js"></script>
     <script>window.API = new Scorm12API({ autocommit: false, logLevel: 5 });</script>
     <iframe src="sco.html?state=PT" width="720" height="520"></iframe>`,
  );
  await page.goto(`${HOST}scorm.html`);
  await page.waitForTimeout(4000);
  const status = await page.evaluate(
    () =>
      (window as unknown as { API: { cmi: { core: { lesson_status: string } } } }).API.cmi.core
        .lesson_status,
  );
  const inner = page.frames().find((one) => one.url().includes('embed.html?state=PT'));
  const words = (await inner?.getByRole('status').textContent()) ?? '';
  const rows: Row[] = [
    {
      host: 'scorm-again 3.4.3, SCORM 1.2 with completion',
      given: `status ${status}`,
      shows: /Portugal|^\s*\d+ of/.test(words) ? 'the timeline' : 'nothing',
      height: 'of the system',
    },
  ];
  const more = [
    ['Cross-Origin-Embedder-Policy', 'require-corp'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ] as const;
  mkdirSync(join(folder, 'isolated'), { recursive: true });
  writeFileSync(
    join(folder, 'isolated/index.html'),
    `<!doctype html><title>Isolated</title><body style="width:720px">${scriptSnippet(PARTS)}`,
  );
  const server = await serveFolder(join(folder, 'isolated'), {
    port: PORT + 3,
    address: 'localhost',
    more,
  });
  await page.goto(`http://localhost:${PORT + 3}/`);
  const host = 'a page isolated by COEP';
  rows.push({ host, given: 'all', ...(await lookAt(page, SITE, host)) });
  server.close();
  return rows;
}

async function runAll(browser: Browser, folder: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const bench: Bench = { folder, page, say: (line) => console.log(line) };
  for (const part of [editors, htmlPurifier, others, wordPress]) {
    try {
      for (const row of await part(bench)) rows.push(row);
    } catch (error) {
      bench.say(`${part.name} stopped: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return rows;
}

/**
 * Puts our snippets into the real editors and hosts that npm and Debian have, and prints the table of
 * docs/embedding.md. Installs them into a folder that goes afterwards (WordPress, PHP and MariaDB have
 * to be on the machine). Not part of `npm test`: it needs the network, and others make its outcome.
 */
export async function main(): Promise<number> {
  const executablePath = await findBrowser((line) => console.log(line));
  if (executablePath === null) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'osce-hosts-'));
  const site = join(folder, 'site');
  const built = spawnSync(
    'npx',
    ['vite', 'build', '--outDir', site, '--emptyOutDir', '--logLevel', 'error'],
    {
      env: { ...process.env, SITE_URL: SITE },
      stdio: 'inherit',
    },
  );
  if (built.status !== 0) return 1;
  const servers = [
    await serveFolder(site, { port: PORT, address: '127.0.0.1' }),
    await serveFolder(folder, { port: PORT + 1, address: 'localhost' }),
  ];
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
  const rows = await runAll(browser, folder);
  await browser.close();
  servers.forEach((server) => server.close());
  rmSync(folder, { recursive: true, force: true });
  console.log('\n| host | what it keeps | readers see | height |\n| --- | --- | --- | --- |');
  for (const row of rows)
    console.log(`| ${row.host} | ${row.given} | ${row.shows} | ${row.height} |`);
  return rows.length > 0 ? 0 : 1;
}
