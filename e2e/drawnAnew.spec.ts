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
    const drawn = { components: 0, inChart: 0, inSummary: 0, inPanel: 0 };
    Object.assign(globalThis, { drawn });
    type Place = 'page' | 'chart' | 'summary' | 'panel';
    const placeOf = (host: Element, around: Place): Place => {
      if (host.matches('section[aria-label^="Milestones that name"]')) return 'summary';
      if (host.matches('[data-detail]')) return 'panel';
      return host.matches('[data-view=timeline]') ? 'chart' : around;
    };
    const walk = (fiber: Fiber | null, around: Place, seen: Set<Fiber>): void => {
      for (let one = fiber; one; one = one.sibling) {
        seen.add(one);
        const place = one.tag === HOST ? placeOf(one.stateNode as Element, around) : around;
        const isFunction = one.tag === FUNCTION || one.tag === MEMO || one.tag === SIMPLE_MEMO;
        if (isFunction && !before.has(one) && (one.flags & PERFORMED) !== 0) {
          if (place === 'summary') drawn.inSummary += 1;
          else if (place === 'panel') drawn.inPanel += 1;
          else drawn.components += 1;
          if (place === 'chart') drawn.inChart += 1;
        }
        walk(one.child, place, seen);
      }
    };
    Object.assign(globalThis, {
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberUnmount: () => undefined,
        onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
          const seen = new Set<Fiber>();
          walk(root.current, 'page', seen);
          before = seen;
        },
      },
    });
  });
}

interface Drawn {
  /** All but those of the summary and the panel. */
  components: number;
  inChart: number;
  /** Below the chart: its links to milestones carry the theme. */
  inSummary: number;
  inPanel: number;
}

/** What was drawn anew by a change of the address, as Back or a link makes it. */
async function drawnBy(page: Page, query: string): Promise<Drawn> {
  return page.evaluate(async (next) => {
    const { drawn } = globalThis as unknown as { drawn: Drawn };
    const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 500));
    await rest();
    Object.assign(drawn, { components: 0, inChart: 0, inSummary: 0, inPanel: 0 });
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
  expect(unknown).toEqual({ components: 0, inChart: 0, inSummary: 0, inPanel: 0 });
  const theme = await drawnBy(page, 'state=CH&theme=dark');
  expect(theme.inChart).toBe(0);
  // The button of the themes, what marks the document, and the links to the same view in other languages.
  expect(theme.components).toBeLessThanOrEqual(11);
  // A treaty and its source's link.
  const treaties = page.locator('[data-view=timeline] section li');
  expect(theme.inSummary).toBeLessThanOrEqual(2 * (await treaties.count()));
});

test('opening another milestone draws anew what shows it; where it has room nothing is laid out', async ({
  page,
}) => {
  test.slow();
  await countDrawings(page);
  await ready(page, '?item=action-plan-2003');
  const spots = page.locator('[data-view=timeline] [data-spot]');
  await expect(spots.first()).toBeVisible();
  const ids = await spots.evaluateAll((all) =>
    all
      .filter((spot) => !spot.hasAttribute('data-cluster'))
      .map((spot) => spot.getAttribute('data-milestone') ?? ''),
  );
  const before = await spots.count();
  const drawn: Drawn[] = [];
  for (const id of ids.slice(1, 14)) drawn.push(await drawnBy(page, `item=${id}`));
  for (const { components, inChart, inSummary, inPanel } of drawn) {
    expect(inPanel).toBeGreaterThan(0);
    expect(inSummary).toBe(0);
    // Laid out in its favour, most stays where it is and is not drawn again.
    expect(inChart).toBeLessThan(0.8 * before);
    // Around chart and panel: what the panel stands in, and the marks of the document.
    expect(components - inChart).toBeLessThanOrEqual(20);
  }
  // Had the chart been laid out, its ground, rows and headings would be among these.
  // The groups of the five lanes are (one of them may have the chosen mark), what lies behind all
  // marks and what the cards stand in: 17 to 20 are seen, and from 51 where it is laid out.
  const inPlace = drawn.filter(({ inChart }) => inChart <= 24);
  expect(inPlace.length).toBeGreaterThanOrEqual(4);
});
