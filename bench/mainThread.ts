import type { Browser, Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Begin, µs. */
  readonly ts: number;
  /** CPU of the thread while it lasted, µs. */
  readonly tdur?: number;
}

/** The least that tells tasks and marks: whatever else is traced costs work itself. */
const CATEGORIES = ['toplevel', 'blink.user_timing'];
const TASK = 'ThreadControllerImpl::RunTask';
const MARK = 'bench-';

/** Without the tools that a test brings into a page with its first question, which would be measured too. */
async function setMark(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const expression = `void performance.mark(${JSON.stringify(MARK + name)})`;
  await session.send('Runtime.evaluate', { expression });
  await session.detach();
}

/**
 * CPU in ms of the main thread of a trace for the tasks that began between two marks, of which the
 * first was set in a task of its own. Throws where a mark is missing.
 */
export function cpuBetween(events: readonly TraceEvent[], from: string, to: string): number {
  const [begin, end] = [from, to].map((name) => events.find((one) => one.name === MARK + name));
  if (!begin || !end) throw new Error(`the trace lacks ${begin ? to : from}`);
  const us = events
    .filter(({ name, pid, tid }) => name === TASK && pid === begin.pid && tid === begin.tid)
    .filter(({ ts }) => ts > begin.ts && ts <= end.ts)
    .reduce((sum, { tdur }) => sum + (tdur ?? 0), 0);
  return us / 1000;
}

/** All CPU in ms of a page's main thread up to a mark. */
export function cpuUntil(events: readonly TraceEvent[], to: string): number {
  const end = events.find(({ name }) => name === MARK + to);
  if (!end) throw new Error(`the trace lacks ${to}`);
  const us = events
    .filter(({ name, pid, tid }) => name === TASK && pid === end.pid && tid === end.tid)
    .reduce((sum, { ts, tdur }) => sum + (ts <= end.ts ? (tdur ?? 0) : 0), 0);
  return us / 1000;
}

/** Traces a page while something is done in it, which sets marks. */
export async function traced(
  browser: Browser,
  page: Page,
  work: (mark: (name: string) => Promise<void>) => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await work((name) => setMark(page, name));
  const trace = (await browser.stopTracing()).toString();
  return (JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] }).traceEvents;
}
