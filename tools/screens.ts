import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';

import { CHROMIUM_SWITCHES, findBrowser } from './browser.ts';
import { serveStatic } from './staticServer.ts';

interface Shot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly address: string;
  readonly isWholePage?: boolean;
}

const PORT = Number(process.env['SCREENS_PORT'] ?? 4180);
const FOLDER = '.screens';

const SHOTS: readonly Shot[] = [
  { name: 'desktop', width: 1280, height: 900, address: '' },
  {
    name: 'desktop-chosen',
    width: 1280,
    height: 1208,
    address: '?state=CH&from=2008&to=2019&item=strasbourg-non-punishment-workshop-2014',
  },
  { name: 'desktop-zoomed', width: 1360, height: 900, address: '?from=2013&to=2015' },
  { name: 'list', width: 1360, height: 1400, address: '?view=list' },
  { name: 'table', width: 1360, height: 1100, address: '?view=table&from=2011' },
  {
    name: 'no-result',
    width: 1280,
    height: 900,
    address: '?state=MC&kind=treaty&pillar=prosecution',
  },
  { name: 'compare', width: 1280, height: 900, address: '?state=CH,RS&group=state' },
  {
    name: 'present',
    width: 1600,
    height: 900,
    address: '?state=CH&from=2008&to=2019&item=strasbourg-non-punishment-workshop-2014&present=1',
  },
  { name: 'phone', width: 390, height: 844, address: '' },
  {
    name: 'phone-item',
    width: 390,
    height: 1500,
    address: '?item=strasbourg-non-punishment-workshop-2014',
  },
  { name: 'narrow', width: 320, height: 700, address: '' },
  { name: 'tablet', width: 820, height: 1180, address: '' },
  { name: 'embed', width: 720, height: 480, address: 'embed.html?pillar=protection&lock=pillar' },
  { name: 'embed-narrow', width: 320, height: 480, address: 'embed.html?state=CH' },
];

async function shoot(browser: Browser, shot: Shot, scheme: 'light' | 'dark'): Promise<void> {
  const page = await browser.newPage({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: scheme,
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  page.on('pageerror', (error) => console.log(`${shot.name} ${scheme}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`${shot.name} ${scheme}: ${message.text()}`);
  });
  await page.goto(`http://127.0.0.1:${PORT}/${shot.address}`, { waitUntil: 'networkidle' });
  // The network may rest while a slow machine still runs the scripts.
  await page.waitForSelector('html[data-script=ready]', { state: 'attached' });
  await page.waitForTimeout(300);
  await page.screenshot({
    path: join(FOLDER, `${shot.name}-${scheme}.png`),
    fullPage: shot.isWholePage ?? false,
  });
  await page.close();
}

/**
 * Pictures of the built site at every size and in both themes, into .screens/; arguments choose
 * shots by name. Exit status: 0 done, 1 no browser or no built site, 2 a name that no shot has.
 */
export async function main(names: readonly string[]): Promise<number> {
  const known = SHOTS.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`Unexpected ${unknown.join(', ')}, expected names of: ${known.join(', ')}.`);
    return 2;
  }
  const executablePath = await findBrowser((line) => console.log(line));
  if (executablePath === null) return 1;
  if (!existsSync(join('dist', 'index.html'))) {
    console.log('pictures are taken of the built site: run `npm run build` first');
    return 1;
  }
  mkdirSync(FOLDER, { recursive: true });
  const server = await serveStatic([{ root: 'dist', base: '/' }], PORT, '127.0.0.1');
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
  const chosen = SHOTS.filter((shot) => names.length === 0 || names.includes(shot.name));
  for (const shot of chosen) {
    for (const scheme of ['light', 'dark'] as const) await shoot(browser, shot, scheme);
  }
  await browser.close();
  server.close();
  console.log(`${chosen.length * 2} pictures in ${FOLDER}/`);
  return 0;
}
