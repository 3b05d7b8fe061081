import { setTimeout as rest } from 'node:timers/promises';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { CHROMIUM_SWITCHES } from '../tools/browser.ts';
import { median, quantile, type ChartResult, type FrameTimes } from './results.ts';
import type { Gesture, Subject } from './subjects.ts';

/** What the pages of bench/pages/measure.js offer. */
interface PageBench {
  prepare(count: number): void;
  mount(): Promise<{ readonly ms: number; readonly nodes: number }>;
  filter(): Promise<readonly (number | null)[]>;
  nodesNow(): number;
  record(): void;
  stop(): readonly number[];
}

declare global {
  interface Window {
    readonly bench: PageBench;
  }
}

const VIEWPORT = { width: 1280, height: 900 };
/** A chart that has not drawn by then is given up. */
const MOUNT_LIMIT_MS = 60_000;
/** A chart this slow is measured once, not five times. */
const ONCE_FROM_MS = 12_000;
const GESTURE_MS = 5000;
const STEP_MS = 16;

interface Run {
  readonly firstMs: number;
  readonly nodes: number;
  readonly nodesAtMost: number;
  /** Null: given up. */
  readonly filterMs: number | null;
  readonly heapMb: number | null;
  readonly frames: readonly number[] | null;
}

export interface ChartOptions {
  readonly executablePath: string;
  /** Address of the folder of built pages, with a slash at the end. */
  readonly origin: string;
  readonly runs: number;
}

class TooSlow extends Error {}

function fail(message: string): never {
  throw new Error(message);
}

async function within<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** Turns the wheel in and out and drags to and fro, by real input, for five seconds. */
async function panAndZoom(page: Page, gesture: Gesture): Promise<void> {
  const box = await page.locator('#root').boundingBox();
  if (!box) throw new Error('nothing is drawn');
  const height = Math.min(box.height, VIEWPORT.height);
  const middle = { x: box.x + box.width * 0.55, y: box.y + height * gesture.at };
  const begin = performance.now();
  const until = async (share: number, step: (count: number) => Promise<void>): Promise<void> => {
    for (let count = 0; performance.now() - begin < GESTURE_MS * share; count += 1) {
      await step(count);
      await rest(STEP_MS);
    }
  };
  const wheel = async (delta: number, share: number): Promise<void> => {
    if (gesture.wheelKey) await page.keyboard.down(gesture.wheelKey);
    await until(share, () => page.mouse.wheel(0, delta));
    if (gesture.wheelKey) await page.keyboard.up(gesture.wheelKey);
  };
  const drag = async (share: number): Promise<void> => {
    await page.mouse.down();
    await until(share, (count) => page.mouse.move(middle.x + 260 * Math.sin(count / 14), middle.y));
    await page.mouse.up();
    await page.mouse.move(middle.x, middle.y);
  };
  await page.mouse.move(middle.x, middle.y);
  if (!gesture.drags) {
    await wheel(60, 0.5);
    await wheel(-60, 1);
    return;
  }
  if (gesture.wheels) await wheel(-60, 0.2);
  await drag(0.5);
  if (gesture.wheels) await wheel(60, 0.65);
  if (gesture.wheels) await wheel(-60, 0.75);
  await drag(1);
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

async function oneRun(
  browser: Browser,
  subject: Subject,
  of: { readonly address: string; readonly count: number },
): Promise<Run> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  // A peer asks for a font of a third party; nobody shall wait for a network.
  await page.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  const session = await page.context().newCDPSession(page);
  await page.goto(of.address);
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate((count) => window.bench.prepare(count), of.count);
  const before = await heapMb(session);
  const { ms, nodes } = await within(
    page.evaluate(() => window.bench.mount()),
    MOUNT_LIMIT_MS,
  );
  await rest(300);
  const filterMs = await within(
    page.evaluate(() => window.bench.filter()),
    MOUNT_LIMIT_MS,
  ).catch(() => null);
  // A page that hangs in its filter is not asked for anything more.
  if (filterMs === null) {
    return { firstMs: ms, nodes, nodesAtMost: nodes, filterMs, heapMb: null, frames: null };
  }
  await rest(300);
  const afterFilter = await page.evaluate(() => window.bench.nodesNow());
  let frames: readonly number[] | null = null;
  if (subject.gesture) {
    await page.evaluate(() => window.bench.record());
    await panAndZoom(page, subject.gesture);
    frames = await page.evaluate(() => window.bench.stop());
  }
  const afterGesture = await page.evaluate(() => window.bench.nodesNow());
  // Last, for a forced collection throws compiled code away, and what comes after it runs cold.
  const heap = (await heapMb(session)) - before;
  await page.close();
  return {
    firstMs: ms,
    nodes,
    nodesAtMost: Math.max(nodes, afterFilter, afterGesture),
    filterMs: median(filterMs.map((one) => one ?? fail('a filter changed nothing'))),
    heapMb: heap,
    frames,
  };
}

/** Medians over the runs of the quantiles of each. */
function frameTimes(runs: readonly Run[]): FrameTimes | null {
  const all = runs.flatMap(({ frames }) => (frames && frames.length > 0 ? [frames] : []));
  if (all.length === 0) return null;
  return {
    p50: median(all.map((frames) => quantile(frames, 0.5))),
    p95: median(all.map((frames) => quantile(frames, 0.95))),
    worst: median(all.map((frames) => Math.max(...frames))),
  };
}

/** Measures one chart at one size, each run in a page of its own. Never throws: a failure is a remark. */
export async function measureChart(
  subject: Subject,
  milestones: number,
  options: ChartOptions,
): Promise<ChartResult> {
  const runs: Run[] = [];
  let remark = subject.remark;
  const browser = await chromium.launch({
    executablePath: options.executablePath,
    args: [...CHROMIUM_SWITCHES],
  });
  const of = { address: `${options.origin}${subject.page}.html`, count: milestones };
  try {
    while (runs.length < options.runs) {
      runs.push(await oneRun(browser, subject, of));
      const [first] = runs;
      if (first && (first.firstMs > ONCE_FROM_MS || first.filterMs === null)) break;
    }
  } catch (error) {
    const why =
      error instanceof TooSlow
        ? `over ${MOUNT_LIMIT_MS / 1000} s`
        : `failed: ${String(error).split('\n')[0]}`;
    remark = [why, remark].filter((part) => part !== '').join('; ');
  } finally {
    await browser.close();
  }
  const middle = (of_: (run: Run) => number | null): number | null => {
    const values = runs.flatMap((run) => of_(run) ?? []);
    return values.length === 0 ? null : median(values);
  };
  return {
    subject: subject.label,
    milestones,
    runs: runs.length,
    firstMs: middle((run) => run.firstMs),
    nodes: middle((run) => run.nodes),
    nodesAtMost: middle((run) => run.nodesAtMost),
    filterMs: middle((run) => run.filterMs),
    heapMb: middle((run) => run.heapMb),
    frames: frameTimes(runs),
    remark: runs.some((run) => run.filterMs === null)
      ? [`filter over ${MOUNT_LIMIT_MS / 1000} s`, remark].filter((part) => part !== '').join('; ')
      : remark,
  };
}
