import { expect, test, type Page } from '@playwright/test';
import { bundleOf } from './bundleOf.ts';
import { presented, ready, stage } from './page.ts';

/** What has the focus, by the words a reader would hear; `body` where nothing has it. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const held = document.activeElement;
    if (!held || held === document.body) return 'body';
    return held.getAttribute('aria-label') ?? held.textContent?.trim().slice(0, 40) ?? held.tagName;
  });

for (const file of ['./', './embed.html']) {
  test(`presenting ${file}: the keys work whatever was clicked before`, async ({ page }) => {
    await page.goto(`${file}?kind=treaty&present=1`);
    await expect(stage(page)).toContainText('1 of');
    const slide = stage(page).locator('.present-slide');
    const clicks: readonly (readonly [string, () => Promise<void>])[] = [
      ['the title', () => slide.getByRole('heading', { level: 2 }).click()],
      ['the ground of the slide', () => slide.click({ position: { x: 5, y: 5 } })],
      ['the slide by Tab', () => slide.focus()],
      ['the line at the top', () => stage(page).locator('.present-top p').click()],
      ['the drawing', () => stage(page).locator('.present-slim').click()],
      ['the count', () => stage(page).locator('.present-count').click()],
      [
        'the blank screen',
        async () => {
          await page.keyboard.press('b');
          await stage(page).locator('.present-blank').click();
        },
      ],
    ];
    for (const [what, click] of clicks) {
      await page.keyboard.press('Home');
      await expect(stage(page), what).toContainText('1 of');
      await click();
      for (const place of [2, 3]) {
        await page.keyboard.press('PageDown');
        await expect(stage(page), `${what}, step ${place - 1}`).toContainText(`${place} of`);
        expect(await focusedName(page), what).not.toBe('body');
      }
    }
  });
}

test('presenting: a new milestone begins at its top', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 300 });
  await page.goto('./?kind=treaty&present=1');
  await expect(presented(page)).toBeVisible();
  const slide = stage(page).locator('.present-slide');
  await slide.evaluate((box) => box.scrollTo(0, 200));
  await page.keyboard.press('PageDown');
  await expect(stage(page)).toContainText('2 of');
  expect(await slide.evaluate((box) => box.scrollTop)).toBe(0);
});

for (const facet of ['Field of work', 'States', 'Pillar', 'Kind']) {
  test(`the panel "${facet}" gives the focus back to its button, however it is closed`, async ({
    page,
  }) => {
    await ready(page);
    const button = page.getByRole('search').getByRole('button', { name: facet });
    const panel = page.getByRole('region', { name: facet });
    const ends = [panel.getByRole('button', { name: /^Show \d+ milestones?/ })];
    if (facet === 'States') ends.push(panel.getByRole('button', { name: 'Close' }));
    for (const end of ends) {
      for (const press of ['Enter', 'click'] as const) {
        await button.click();
        await expect(panel).toBeVisible();
        await (press === 'click' ? end.click() : end.press('Enter'));
        await expect(panel).toBeHidden();
        await expect(button).toBeFocused();
      }
    }
    await button.click();
    await page.keyboard.press('Escape');
    await expect(button).toBeFocused();
  });
}

test('what changes away from the focus is spoken: a step, and the path, which stays in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await ready(page, '?item=action-plan-2003');
  const spoken = page.locator('#announcer');
  const panel = page.locator('[data-detail]');
  await panel.locator('[data-step=next]').press('Enter');
  await expect(panel).not.toHaveAttribute('data-detail', 'action-plan-2003');
  const title = (await panel.locator('#detail-title').textContent()) ?? '';
  await expect(spoken).toContainText(title);
  const add = panel.getByRole('button', { name: 'Add to path' });
  await add.press('Enter');
  await expect(page.locator('[data-path]')).toBeVisible();
  await expect(spoken).toHaveText('Added to your path: 1 milestone');
  const remove = panel.getByRole('button', { name: 'Remove from path' });
  await expect(remove).toBeFocused();
  await expect(remove).toBeInViewport({ ratio: 1 });
});

test('the order of the list is spoken, and so is a path that is cleared', async ({ page }) => {
  await ready(page, '?view=list&path=action-plan-2003');
  const spoken = page.locator('#announcer');
  await page.getByRole('button', { name: 'Newest first' }).press('Enter');
  await expect(spoken).toHaveText('Sorted newest first');
  await page.getByRole('button', { name: 'Oldest first' }).press('Enter');
  await expect(spoken).toHaveText('Sorted oldest first');
  await page.getByRole('button', { name: 'Clear path' }).press('Enter');
  await expect(spoken).toHaveText('The path is empty');
});

test('the card of a mark without a label comes with the focus of the keys, and goes by Esc', async ({
  page,
}) => {
  await ready(page);
  const first = page.locator('[data-view=timeline] [data-milestone][tabindex="0"]');
  await first.focus();
  await page.keyboard.press('End');
  const card = page.locator('[data-view=timeline] .shadow-1');
  for (let step = 0; step < 40 && !(await card.isVisible()); step += 1) {
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(400);
  }
  await expect(card).toBeVisible();
  const id = await page.evaluate(() => document.activeElement?.getAttribute('data-milestone'));
  const { milestones } = await bundleOf(page);
  await expect(card).toContainText(milestones.find((one) => one.id === id)?.title ?? '–');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  expect(await focusedName(page)).not.toBe('body');
});

test('18 stops of the Tab key behind the skip link at most to the first milestone, with any number of chips', async ({
  page,
}) => {
  const states = 'AL,AD,AM,AT,AZ,BY,BE,BA,BG,CA,HR,CY,CZ,DK,EE,FI,FR,GE,DE,GR';
  for (const view of ['timeline', 'list', 'table']) {
    await ready(page, `?state=${states}&from=2004&to=2021&view=${view}`);
    await expect(page.locator('[data-milestone]').first()).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the milestones' })).toBeFocused();
    let stops = 0;
    for (let isThere = false; !isThere && stops < 20; stops += 1) {
      await page.keyboard.press('Tab');
      isThere = await page.evaluate(
        () => document.activeElement?.closest('[data-milestone]') !== null,
      );
    }
    expect(stops, view).toBeLessThanOrEqual(18);
  }
});
