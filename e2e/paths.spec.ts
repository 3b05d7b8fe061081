import { expect, test, type Page } from '@playwright/test';
import { sixIds } from './bundleOf.ts';
import { presented, queryOf, stage } from './page.ts';

/** The path as its rows stand at one moment. */
const pathOf = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('[data-path-row]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-path-row')));

test('a path is collected, ordered by keys and pointer, and survives its address', async ({
  page,
  context,
}) => {
  const [a = '', b = '', c = '', d = ''] = await sixIds(page);
  await page.goto(`./?view=list&item=${a}`);
  await page.locator(`[data-detail="${a}"]`).getByRole('button', { name: 'Add to path' }).click();
  await expect(page.locator('[data-path-row]')).toHaveCount(1);
  await page.goto(`./?view=list&path=${a},${b},gone-for-ever,${c}`);
  await expect(page.locator('[data-path-row]')).toHaveCount(3);
  await expect(page.getByText('gone-for-ever')).toBeVisible();
  await page
    .locator(`li[data-milestone="${d}"]`)
    .getByRole('button', { name: /^Add to path/ })
    .click();
  await expect.poll(() => pathOf(page)).toEqual([a, b, c, d]);

  await page
    .locator(`[data-path-row="${d}"]`)
    .getByRole('button', { name: /^Move up/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => pathOf(page)).toEqual([a, b, d, c]);
  await page.keyboard.press('Enter');
  await expect.poll(() => pathOf(page)).toEqual([a, d, b, c]);
  await page
    .locator(`[data-path-row="${a}"]`)
    .getByRole('button', { name: /^Move down/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => pathOf(page)).toEqual([d, a, b, c]);
  await expect(
    page.locator(`[data-path-row="${a}"]`).getByRole('button', { name: /^Move down/ }),
  ).toBeFocused();
  await page
    .locator(`[data-path-row="${b}"]`)
    .getByRole('button', { name: /^Remove/ })
    .press('Enter');
  await expect.poll(() => pathOf(page)).toEqual([d, a, c]);

  const handle = page.locator(`[data-path-row="${c}"] [title]`).first();
  // Hovering may scroll: what lies where is asked afterwards.
  await handle.hover();
  const target = await page.locator(`[data-path-row="${d}"]`).boundingBox();
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + 2, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.waitForTimeout(100);
  expect(await pathOf(page)).toEqual([d, a, c]);

  await handle.hover();
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => pathOf(page)).toEqual([c, d, a]);
  await expect.poll(() => queryOf(page).get('path')).toBe([c, d, a].join(','));

  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => pathOf(other)).toEqual([c, d, a]);
  await other.goto(`./embed.html?path=${c},${d},${a}&present=1`);
  await expect(presented(other)).toHaveAttribute('data-milestone', c);
  // Keys work once the dialog has the focus, a moment after it is drawn.
  await expect(stage(other).locator('*:focus')).toHaveCount(1);
  await other.keyboard.press('PageDown');
  await expect(presented(other)).toHaveAttribute('data-milestone', d);
  await expect(stage(other)).toContainText('2 of 3');
});

test('what takes the path away, whole or by its last row, gives the focus to the results', async ({
  page,
}) => {
  const [a = '', b = ''] = await sixIds(page);
  const results = page.locator('#results');
  for (const [path, name] of [
    [`${a},${b}`, 'Clear path'],
    [a, /^Remove from path: /],
  ] as const) {
    await page.goto(`./?view=list&path=${path}`);
    await page.locator('[data-path]').getByRole('button', { name }).press('Enter');
    await expect(page.locator('[data-path]')).toHaveCount(0);
    await expect(results).toBeFocused();
  }
  await page.goto(`./?view=list&path=${a}`);
  const row = page.locator(`li[data-milestone="${a}"]`);
  await row.getByRole('button', { name: /^Remove from path/ }).press('Enter');
  await expect(page.locator('[data-path]')).toHaveCount(0);
  await expect(row.getByRole('link')).toBeFocused();
});
