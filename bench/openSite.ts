import type { Browser, Page } from '@playwright/test';
import { median, type OpenedResult } from './results.ts';

/** Slow 4G and a processor of a fourth, as Lighthouse slows down a browser that it does not simulate. */
const NETWORK = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
} as const;
const CPU_SLOWER = 4;

const WINDOWS = {
  list: { width: 412, height: 823 },
  timeline: { width: 1350, height: 940 },
} as const;

const LIMIT_MS = 120_000;

/** What the page notes of itself: when its view stood there, and what had come by then. */
interface Noted {
  wholeMs?: number;
  loadedBytes?: number;
}

/** Runs in the page, before all else: looks at each frame whether the view stands there. */
function noteWhole(drawn: string): void {
  const noted: Noted = {};
  Object.assign(globalThis, { noted });
  const look = (): void => {
    const isTakenOver = document.documentElement?.dataset['script'] === 'ready';
    if (!isTakenOver || !document.querySelector(drawn)) {
      requestAnimationFrame(look);
      return;
    }
    noted.wholeMs = performance.now();
    const entries = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    noted.loadedBytes = entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  };
  requestAnimationFrame(look);
}

interface Visit {
  readonly address: string;
  readonly view: keyof typeof WINDOWS;
}

async function visit(page: Page, { address, view }: Visit): Promise<Omit<OpenedResult, 'runs'>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  const drawn = view === 'list' ? '[data-view="list"]' : 'svg.chart [data-milestone]';
  await page.addInitScript(noteWhole, drawn);
  await page.goto(address, { timeout: LIMIT_MS });
  await page.waitForFunction(() => (globalThis as { noted?: Noted }).noted?.wholeMs, undefined, {
    timeout: LIMIT_MS,
  });
  await page.waitForLoadState('networkidle', { timeout: LIMIT_MS });
  const seen = await page.evaluate(() => {
    const entries = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[];
    const { noted } = globalThis as { noted?: Noted };
    return {
      firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      wholeMs: noted?.wholeMs ?? 0,
      firstLoadKb: (noted?.loadedBytes ?? 0) / 1024,
      allKb: entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1024,
      elements: document.querySelectorAll('*').length,
    };
  });
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return { ...seen, heapMb: heap / 1024 ** 2 };
}

/** Opens a site in a window of one of two sizes, each run in a browser profile of its own; medians. */
export async function openSite(
  browser: Browser,
  { runs, ...opened }: Visit & { readonly runs: number },
): Promise<OpenedResult> {
  const seen: Omit<OpenedResult, 'runs'>[] = [];
  for (let run = 0; run < runs; run += 1) {
    const context = await browser.newContext({ viewport: WINDOWS[opened.view] });
    try {
      seen.push(await visit(await context.newPage(), opened));
    } finally {
      await context.close();
    }
  }
  const middle = (name: keyof Omit<OpenedResult, 'runs'>): number =>
    median(seen.map((one) => one[name]));
  return {
    runs,
    firstPaintMs: middle('firstPaintMs'),
    wholeMs: middle('wholeMs'),
    firstLoadKb: middle('firstLoadKb'),
    allKb: middle('allKb'),
    elements: middle('elements'),
    heapMb: middle('heapMb'),
  };
}
