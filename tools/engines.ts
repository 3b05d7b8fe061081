import { existsSync } from 'node:fs';
import { firefox } from '@playwright/test';

import { ENGINE_VARIABLES, firefoxUse, type Engine } from '../e2e/browsers.ts';
import { startWebKit } from '../e2e/webDriver.ts';
import { onPath } from './browser.ts';

const START_LIMIT_MS = 40_000;

type Say = (line: string) => void;

/** Where an engine may stand, in the order of trial, and how to see whether it starts. */
interface Search {
  readonly engine: Engine;
  readonly name: string;
  readonly paths: readonly string[];
  readonly starts: (path: string) => Promise<boolean>;
}

async function firefoxStarts(path: string): Promise<boolean> {
  const { launchOptions, ...use } = firefoxUse(path);
  const browser = await firefox.launch({ ...launchOptions, ...use, timeout: START_LIMIT_MS });
  try {
    const page = await browser.newPage();
    await page.setContent('<p>it starts</p>');
    return (await page.textContent('p')) === 'it starts';
  } finally {
    await browser.close();
  }
}

async function webKitStarts(path: string): Promise<boolean> {
  const session = await startWebKit(path);
  try {
    return (await session.evaluate<number>('return 1')) === 1;
  } finally {
    await session.close();
  }
}

/** The path of the first that starts, or why there is none, as a variable of the environment. */
async function found(search: Search, say: Say): Promise<NodeJS.ProcessEnv> {
  const { engine, name, paths, starts } = search;
  const { path: variable, absence } = ENGINE_VARIABLES[engine];
  const refused: string[] = [];
  for (const path of new Set(paths)) {
    if (!existsSync(path)) continue;
    if (await starts(path).catch(() => false)) {
      say(`browser: using ${path} for the core journeys`);
      return { [variable]: path };
    }
    refused.push(path);
  }
  const why =
    refused.length === 0
      ? `no ${name} on this machine`
      : `${refused.join(' and ')} ${refused.length === 1 ? 'is' : 'are'} there but did not start`;
  say(`browser: ${why}; its journeys are skipped`);
  return { [variable]: '', [absence]: `${why}: its journeys were not run` };
}

/**
 * Variables for the end-to-end tests: which Firefox and which WebKit start on this machine, or why
 * their journeys are skipped. Unlike Chromium they are not got where they are missing. Never throws.
 */
export async function findEngines(say: Say): Promise<NodeJS.ProcessEnv> {
  const named = (engine: Engine): readonly string[] => {
    const path = process.env[ENGINE_VARIABLES[engine].path];
    return path ? [path] : [];
  };
  const searches: readonly Search[] = [
    {
      engine: 'firefox',
      name: 'Firefox',
      paths: [
        ...named('firefox'),
        firefox.executablePath(),
        ...onPath('firefox', 'firefox-esr', 'firefox.exe'),
      ],
      starts: firefoxStarts,
    },
    {
      engine: 'webkit',
      name: 'WebKitWebDriver with xvfb-run',
      paths: !onPath('xvfb-run').some(existsSync)
        ? []
        : [...named('webkit'), ...onPath('WebKitWebDriver')],
      starts: webKitStarts,
    },
  ];
  const variables = await Promise.all(searches.map((search) => found(search, say)));
  return Object.assign({}, ...variables) as NodeJS.ProcessEnv;
}
