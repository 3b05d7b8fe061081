import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findBrowser } from './browser.ts';
import { findEngines } from './engines.ts';
import { freePortPair } from './freePort.ts';

/** What the end-to-end tests are told: browsers that start and a pair of free ports. Null, after a line that says why, where they cannot run. */
export async function endToEndEnvironment(
  say: (line: string) => void,
): Promise<NodeJS.ProcessEnv | null> {
  try {
    const executable = await findBrowser(say);
    if (executable === null) return null;
    const engines = await findEngines(say);
    // Last: what is free now may be taken by another run a moment later.
    const port = await freePortPair(process.env['E2E_PORT']);
    return { ...engines, E2E_EXECUTABLE: executable, E2E_PORT: String(port) };
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** Runs the end-to-end tests on the built site in a browser that is found or got; arguments go on to Playwright. */
export async function main(args: readonly string[]): Promise<number> {
  if (!existsSync(join('dist', 'index.html'))) {
    console.log('end-to-end tests run on the built site: run `npm run build` first');
    return 1;
  }
  const env = await endToEndEnvironment((line) => console.log(line));
  if (env === null) return 1;
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'test', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status ?? 1;
}
