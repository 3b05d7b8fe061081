import { expect, test, type Page } from '@playwright/test';
import { sixIds } from './bundleOf.ts';
import { noAxeViolation, presented, queryOf, ready, stage } from './page.ts';

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
  const row = page.locator(`li[data-milestone="${a}"]`);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`./?view=list&path=${a}`);
    await row.getByRole('button', { name: /^Remove from path/ }).press('Enter');
    await expect(page.locator('[data-path]')).toHaveCount(0);
    // A row with room for it goes on offering; on a phone the offer goes with the path.
    const held = width < 480 ? row.getByRole('link') : row.getByRole('button', { name: /^Add/ });
    await expect(held).toBeFocused();
  }
});

const spoken = (page: Page) => page.locator('#announcer');

for (const view of ['list', 'table'] as const) {
  test(`a row of the ${view} is added under the mouse and by keys, and does not grow by it`, async ({
    page,
  }) => {
    const [a = '', b = ''] = await sixIds(page);
    await ready(page, `./?view=${view}`);
    const row = (id: string) => page.locator(`[data-view] :is(li, tr)[data-milestone="${id}"]`);
    const add = (id: string) => row(id).getByRole('button', { name: /^Add to path/ });
    await expect(add(a)).toHaveCount(0);
    await row(a).scrollIntoViewIfNeeded();
    const before = await row(a).boundingBox();
    await row(a).hover();
    await expect(add(a)).toBeVisible();
    expect(await row(a).boundingBox()).toEqual(before);
    await add(a).click();
    await expect(spoken(page)).toHaveText('Added to your path: 1 milestone');
    await expect(row(a).getByRole('link', { name: /, ?in path: 1$/ })).toBeVisible();

    await ready(page, `./?view=${view}`);
    await row(b).getByRole('link').focus();
    await page.keyboard.press(view === 'table' ? 'Shift+Tab' : 'Tab');
    await expect(add(b)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(spoken(page)).toHaveText('Added to your path: 1 milestone');
    await expect.poll(() => queryOf(page).get('path')).toBe(b);
    await expect(row(b).getByRole('button', { name: /^Remove from path/ })).toBeFocused();
  });
}

test('a mark of the chart is added by its card and by P; what is in the path is underlined and named', async ({
  page,
}) => {
  await ready(page);
  const marks = page.locator('[data-view=timeline] [data-milestone]:not([data-cluster])');
  const id = (await marks.first().getAttribute('data-milestone')) ?? '';
  const mark = page.locator(`[data-view=timeline] [data-milestone="${id}"]`);
  await mark.hover();
  const card = page.locator('[data-view=timeline] .shadow-1');
  await card.getByText('Add to path').click();
  await expect.poll(() => queryOf(page).get('path')).toBe(id);
  await expect(page.locator('.chart .in-path')).toHaveAttribute('d', /^M[^M]+$/);
  await expect(mark).toHaveAttribute('aria-label', /\. In path: 1$/);
  await noAxeViolation(page, { what: 'with the card' });

  const stop = page.locator('[data-view=timeline] [data-milestone][tabindex="0"]');
  await stop.focus();
  await page.keyboard.press('ArrowRight');
  const other = await page.evaluate(() => document.activeElement?.getAttribute('data-milestone'));
  await page.keyboard.press('p');
  await expect(spoken(page)).toHaveText('Added to your path: 2 milestones');
  await expect.poll(() => queryOf(page).get('path')).toBe(`${id},${other}`);
  await page.keyboard.press('P');
  await expect(spoken(page)).toHaveText('Removed from your path: 1 milestone');
});
