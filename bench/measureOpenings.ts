import { setTimeout as rest } from 'node:timers/promises';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_SWITCHES } from '../tools/browser.ts';
import { cpuUntil, traced } from './mainThread.ts';
import { spreadOf, type OpeningResult } from './results.ts';

/** What is opened, and how wide. */
const OPENINGS = [
  { what: 'page at 412 px', path: '', width: 412 },
  { what: 'page at 1280 px', path: '', width: 1280 },
  { what: 'embed at 800 px', path: 'embed.html', width: 800 },
] as const;
const HEIGHT = 900;
const REST_MS = 1500;

/** CPU of the main thread from an empty page until a built one rests. */
async function openOnce(
  browser: Browser,
  { address, width }: { readonly address: string; readonly width: number },
): Promise<number> {
  const page = await browser.newPage({ viewport: { width, height: HEIGHT } });
  const events = await traced(browser, page, async (mark) => {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await rest(REST_MS);
    await mark('rested');
  });
  const state = await page.locator('html').getAttribute('data-script');
  if (state !== 'ready') throw new Error(`${address}: the scripts have not taken over`);
  await page.close();
  return cpuUntil(events, 'rested');
}

/** Opens the built page and frame until they rest; with the origin of a revision beside ours in turn with it. */
export async function measureOpenings(
  origins: readonly string[],
  { executablePath, runs }: { readonly executablePath: string; readonly runs: number },
): Promise<readonly OpeningResult[]> {
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
  const results: OpeningResult[] = [];
  try {
    for (const { what, path, width } of OPENINGS) {
      const seen: number[][] = origins.map(() => []);
      for (let run = 0; run < runs; run += 1) {
        for (const [at, origin] of origins.entries()) {
          seen[at]?.push(await openOnce(browser, { address: origin + path, width }));
        }
      }
      const [ours = [], before] = seen;
      results.push({ what, runs, ours: spreadOf(ours), before: before ? spreadOf(before) : null });
    }
  } finally {
    await browser.close();
  }
  return results;
}
