import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findBrowser } from './browser.ts';
import { freePortPair } from './freePort.ts';

/** Runs the end-to-end tests on the built site in a browser that is found or got; arguments go on to Playwright. */
export async function main(args: readonly string[]): Promise<number> {
  const executable = await findBrowser((line) => console.log(line));
  if (executable === null) return 1;
  if (!existsSync(join('dist', 'index.html'))) {
    console.log('end-to-end tests run on the built site: run `npm run build` first');
    return 1;
  }
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  const { status } = spawnSync(process.execPath, [cli, 'test', ...args], {
    stdio: 'inherit',
    env: {
      ...process.env,
      E2E_EXECUTABLE: executable,
      E2E_PORT: String(await freePortPair()),
    },
  });
  return status ?? 1;
}
