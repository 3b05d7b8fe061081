import { resolve } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { COUNTED, presented, ready, status, watchFaults } from './page.ts';

/** Takes away what the oldest supported browsers have not (docs/publishing.md), and some more. */
function takeAway(): void {
  const typed = Object.getPrototypeOf(Int8Array.prototype) as object;
  const lost: readonly (readonly [object, readonly string[]])[] = [
    [
      Array.prototype,
      ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex', 'group'],
    ],
    [typed, ['toSorted', 'toReversed', 'with', 'findLast', 'findLastIndex']],
    [Array, ['fromAsync']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf']],
    [URL, ['canParse', 'parse']],
    [HTMLElement.prototype, ['popover', 'showPopover', 'hidePopover', 'togglePopover']],
    [Document.prototype, ['startViewTransition']],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe']],
    [globalThis, ['Iterator', 'scheduler', 'navigation', 'requestIdleCallback', 'CloseWatcher']],
  ];
  for (const [owner, names] of lost) {
    for (const name of names) delete (owner as Record<string, unknown>)[name];
  }
}

/** The site as a browser reads it that knows no queries of a container and no `field-sizing`. */
async function withoutContainerQueries(page: Page): Promise<void> {
  await page.route(/\.css$|embed\.html/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('@container', '@unknown');
    await route.fulfill({ response, body });
  });
}

test.use({ bypassCSP: true });

for (const hasContainers of [true, false]) {
  const what = hasContainers ? 'newer functions' : 'newer functions and @container';
  test(`page and frame work without ${what}`, async ({ page }) => {
    await page.addInitScript(takeAway);
    if (!hasContainers) await withoutContainerQueries(page);
    const faults = watchFaults(page);
    for (const file of ['./', './embed.html']) {
      await ready(page, `${file}?controls=full`);
      expect(await page.evaluate(() => 'toSorted' in Array.prototype)).toBe(false);
      const mark = page.locator('svg.chart [data-milestone]:not([data-cluster])').first();
      await mark.click();
      await expect(page.locator('[data-detail] h2')).toBeVisible();
      await ready(page, `${file}?state=CH&controls=full&view=list`);
      await expect(page.locator('[data-view=list] [data-milestone]').first()).toBeVisible();
      await ready(page, `${file}?view=table&q=vienna&controls=full`);
      await page.getByRole('button', { name: 'Milestone', exact: true }).click();
      await page.getByRole('button', { name: 'Milestone', exact: true }).click();
      await expect(page.locator('[data-view=table] tr[data-milestone]').first()).toBeVisible();
      await page.goto(`${file}?kind=treaty&present=1`);
      await expect(presented(page)).toBeVisible();
      await page.keyboard.press('End');
      await page.keyboard.press('PageUp');
    }
    await ready(page, '?state=CH,RS&group=state');
    for (const name of ['Share', 'Embed', 'Download']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
    }
    expect(faults).toEqual([]);
  });
}

for (const file of ['./?view=timeline', './embed.html?view=timeline']) {
  test(`${file} keeps its list where the chart cannot be drawn`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(SVGTextContentElement.prototype, 'getComputedTextLength', {
        value: () => {
          throw new TypeError('not here');
        },
      });
    });
    await page.goto(file);
    await expect(page.getByText(/chart could not be shown\. The list below is/)).toBeVisible();
    await expect(status(page)).toContainText(COUNTED);
    await expect(page.locator('[data-view] li[data-milestone]').first()).toBeVisible();
  });
}

test('from a disk the page is a styled list that says what it needs and leads to embed.html, which works', async ({
  page,
}) => {
  await page.goto(`file://${resolve('dist/index.html')}`);
  await expect(page.getByText('this page needs a web server')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  await expect(page.locator('[data-milestone]').first()).toBeVisible();
  const font = await page.locator('h1').evaluate((h1) => getComputedStyle(h1).fontFamily);
  expect(font).toContain('Serif');
  expect(await page.locator('.timeline-root:visible').count()).toBe(1);
  await page.getByRole('link', { name: 'Chart and filters are in embed.html' }).click();
  await expect(page.locator('svg.chart [data-milestone]').first()).toBeVisible();
  await page.getByRole('button', { name: /^Kind/ }).click();
  await page.locator('input[name=kind][value=treaty]').check();
  await expect(status(page)).toContainText('Treaties');
});
