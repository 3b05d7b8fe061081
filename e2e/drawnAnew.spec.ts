import { expect, test, type Page } from '@playwright/test';
import { ready } from './page.ts';

/**
 * Counts, by the hook that React keeps for its developer tools, how many components of the built
 * page are drawn anew. Nothing of it is in what we ship.
 */
async function countDrawings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Fiber {
      readonly tag: number;
      readonly flags: number;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
      readonly return: Fiber | null;
      readonly stateNode: unknown;
    }
    const PERFORMED = 1;
    const [FUNCTION, HOST, MEMO, SIMPLE_MEMO] = [0, 5, 14, 15];
    let before = new Set<Fiber>();
    const drawn = { components: 0, inChart: 0 };
    Object.assign(globalThis, { drawn });
    const walk = (fiber: Fiber | null, isInChart: boolean, seen: Set<Fiber>): void => {
      for (let one = fiber; one; one = one.sibling) {
        seen.add(one);
        const isChart =
          isInChart ||
          (one.tag === HOST && (one.stateNode as Element).matches?.('[data-view=timeline]'));
        const isFunction = one.tag === FUNCTION || one.tag === MEMO || one.tag === SIMPLE_MEMO;
        if (isFunction && !before.has(one) && (one.flags & PERFORMED) !== 0) {
          drawn.components += 1;
          if (isChart) drawn.inChart += 1;
        }
        walk(one.child, isChart, seen);
      }
    };
    Object.assign(globalThis, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberUnmount: () => undefined,
        onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
          const seen = new Set<Fiber>();
          walk(root.current, false, seen);
          before = seen;
        },
      },
    });
  });
}

interface Drawn {
  components: number;
  inChart: number;
}

/** What was drawn anew by a change of the address, as Back or a link makes it. */
async function drawnBy(page: Page, query: string): Promise<Drawn> {
  return page.evaluate(async (next) => {
    const { drawn } = globalThis as unknown as { drawn: Drawn };
    const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 500));
    await rest();
    Object.assign(drawn, { components: 0, inChart: 0 });
    history.replaceState(null, '', `?${next}`);
    dispatchEvent(new PopStateEvent('popstate'));
    await rest();
    return { ...drawn };
  }, query);
}

test('a change draws anew what shows it, and not the chart', async ({ page }) => {
  await countDrawings(page);
  await ready(page, '?state=CH');
  await expect(page.locator('[data-view=timeline] [data-milestone]').first()).toBeVisible();
  expect((await drawnBy(page, 'state=CH&kind=decision')).inChart).toBeGreaterThan(5);
  await drawnBy(page, 'state=CH');
  const unknown = await drawnBy(page, 'state=CH&utm_source=news');
  expect(unknown).toEqual({ components: 0, inChart: 0 });
  const theme = await drawnBy(page, 'state=CH&theme=dark');
  expect(theme.inChart).toBe(0);
  // The button of the themes and what marks the document.
  expect(theme.components).toBeLessThanOrEqual(10);
});
