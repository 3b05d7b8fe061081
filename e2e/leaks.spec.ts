import { expect, test, type CDPSession } from '@playwright/test';
import { ready, watchFaults } from './page.ts';

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}

/**
 * Bytes that are still held after a collection, compiled code apart: the browser compiles what runs
 * often, and that grows for a while without anything being kept.
 */
async function heldBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot');
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const type = fields.indexOf('type');
  const size = fields.indexOf('self_size');
  const code = types[0].indexOf('code');
  let held = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] !== code) held += nodes[at + size] ?? 0;
  }
  return held;
}

interface Kept {
  readonly Documents: number;
  readonly Nodes: number;
  readonly JSEventListeners: number;
}

/** What the page keeps after a collection, by number: documents, nodes in them or cut off, listeners. */
async function keptThings(session: CDPSession): Promise<Kept> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const numbered = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  return {
    Documents: numbered('Documents'),
    Nodes: numbered('Nodes'),
    JSEventListeners: numbered('JSEventListeners'),
  };
}

test('500 changes of the filter leave nothing behind', async ({ page }) => {
  test.setTimeout(240_000);
  const faults = watchFaults(page);
  await ready(page);
  await expect(page.locator('[data-view="timeline"] [data-milestone]').first()).toBeVisible();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const STATES = ['CH', 'AT', 'FR', 'UA', 'PT', 'DE', 'IT', 'ES', 'PL', 'SE'];
  /** So many changes, each drawn before the next; the last is to the same State each time. */
  const change = async (count: number): Promise<void> =>
    page.evaluate(
      async ([states, times]) => {
        for (let at = 0; at < times; at += 1) {
          history.replaceState(null, '', `?state=${states[at % states.length]}`);
          dispatchEvent(new PopStateEvent('popstate'));
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
      },
      [STATES, count] as const,
    );
  await change(100);
  const before = { bytes: await heldBytes(session), ...(await keptThings(session)) };
  await change(500);
  const after = { bytes: await heldBytes(session), ...(await keptThings(session)) };
  const words = `from ${JSON.stringify(before)} to ${JSON.stringify(after)}`;
  expect(after.bytes / before.bytes, words).toBeLessThan(1.1);
  expect(after.Documents, words).toBe(before.Documents);
  expect(after.Nodes / before.Nodes, words).toBeLessThan(1.03);
  expect(after.JSEventListeners / before.JSEventListeners, words).toBeLessThan(1.03);
  expect(faults).toEqual([]);
});
