import { setTimeout as rest } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { CHROMIUM_SWITCHES } from '../tools/browser.ts';
import { cpuBetween, traced } from './mainThread.ts';
import { spreadOf, type ChartWork, type WorkResult } from './results.ts';

const VIEWPORT = { width: 1280, height: 900 };
/** Steps of a gesture: in, to and fro, out again. */
const STEPS = 40;
const REST_MS = 500;

/** A chart whose work is measured in turn with others. */
export interface Worker {
  readonly who: string;
  readonly address: string;
  /** Whether it can be zoomed and panned. */
  readonly moves: boolean;
}

const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((resolve) => void requestAnimationFrame(() => resolve())));

/** Turns the wheel in, drags to and fro and turns it out again, by real input: one step a frame. */
async function moveInSteps(page: Page): Promise<void> {
  const box = await page.locator('#root').boundingBox();
  if (!box) throw new Error('nothing is drawn');
  const middle = { x: box.x + box.width * 0.55, y: box.y + box.height / 2 };
  const steps = async (step: (count: number) => Promise<void>): Promise<void> => {
    for (let count = 0; count < STEPS; count += 1) {
      await step(count);
      await nextFrame(page);
    }
  };
  const wheel = async (delta: number): Promise<void> => {
    await page.keyboard.down('Control');
    await steps(() => page.mouse.wheel(0, delta));
    await page.keyboard.up('Control');
  };
  await page.mouse.move(middle.x, middle.y);
  await wheel(-30);
  await page.mouse.down();
  await steps((count) => page.mouse.move(middle.x + 260 * Math.sin((count + 1) / 7), middle.y));
  await page.mouse.up();
  await wheel(30);
}

async function firstPicture(browser: Browser, page: Page) {
  const events = await traced(browser, page, async (mark) => {
    await mark('from');
    await page.evaluate(async () => {
      await window.bench.mount();
      performance.mark('bench-drawn');
    });
    await rest(REST_MS);
    await mark('rested');
  });
  return {
    firstMs: cpuBetween(events, 'from', 'drawn'),
    restedMs: cpuBetween(events, 'from', 'rested'),
  };
}

async function oneRun(browser: Browser, worker: Worker, milestones: number): Promise<ChartWork> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(worker.address);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate((count) => window.bench.prepare(count), milestones);
  await rest(REST_MS);
  const first = await firstPicture(browser, page);
  const filtered = await traced(browser, page, async (mark) => {
    await mark('from');
    await page.evaluate(() => window.bench.filter());
    await mark('to');
  });
  const moved =
    worker.moves &&
    (await traced(browser, page, async (mark) => {
      await mark('from');
      await moveInSteps(page);
      // What a gesture leaves to be done at its rest belongs to it.
      await rest(REST_MS);
      await mark('to');
    }));
  await page.close();
  return {
    ...first,
    filterMs: cpuBetween(filtered, 'from', 'to') / 2,
    frameMs: moved ? cpuBetween(moved, 'from', 'to') / (3 * STEPS) : null,
  };
}

function spread(who: string, runs: readonly ChartWork[]): WorkResult['charts'][number] {
  const of = (name: 'firstMs' | 'restedMs' | 'filterMs') => spreadOf(runs.map((run) => run[name]));
  const frames = runs.flatMap(({ frameMs }) => frameMs ?? []);
  return {
    who,
    firstMs: of('firstMs'),
    restedMs: of('restedMs'),
    filterMs: of('filterMs'),
    frameMs: frames.length === 0 ? null : spreadOf(frames),
  };
}

/** CPU of the main thread for the first picture, a filter and a frame of a gesture, of all in turn: A B C A B C. */
export async function measureWork(
  workers: readonly Worker[],
  milestones: number,
  { executablePath, runs }: { readonly executablePath: string; readonly runs: number },
): Promise<WorkResult> {
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_SWITCHES] });
  const seen: ChartWork[][] = workers.map(() => []);
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const [at, worker] of workers.entries()) {
        seen[at]?.push(await oneRun(browser, worker, milestones));
      }
    }
  } finally {
    await browser.close();
  }
  return {
    milestones,
    runs,
    charts: workers.map(({ who }, at) => spread(who, seen[at] ?? [])),
  };
}
