import { expect, test, type FrameLocator, type Page } from '@playwright/test';
import { ready } from './page.ts';
import { markPrinting } from './paper.ts';

for (const file of ['./', './embed.html']) {
  test(`the filter sheet of ${file} opens again and gives the focus back`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await ready(page, file);
    const button = page.getByRole('button', { name: /^Filter/ });
    const sheet = page.getByRole('dialog', { name: 'Filter' });
    for (let time = 0; time < 2; time += 1) {
      await button.click();
      await sheet.getByRole('button', { name: /^Show \d+ milestones/ }).press('Enter');
      await expect(sheet).toBeHidden();
      await expect(button).toBeFocused();
    }
  });
}

for (const width of [390, 320]) {
  test(`a phone of ${width} px: what the page offers opens from the filter sheet and gives the focus back`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await ready(page, './');
    await page.getByRole('button', { name: /^Filter/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Filter' });
    const actions = sheet.getByRole('group', { name: 'Actions' });
    for (const [name, dialog] of [
      ['Present', 'Presentation'],
      ['Share', 'Share this view'],
      ['Embed', 'Embed this timeline'],
      ['Download', 'Download'],
    ] as const) {
      const button = actions.getByRole('button', { name, exact: true });
      await expect(button).toBeInViewport({ ratio: 1 });
      await button.click();
      await expect(page.getByRole('dialog', { name: dialog, exact: true })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog', { name: dialog, exact: true })).toHaveCount(0);
      await expect(sheet).toBeVisible();
      await expect(button).toBeFocused();
    }
    await actions.getByRole('button', { name: /^Colours/ }).click();
    await expect(page).toHaveURL(/theme=light/);
    await expect(sheet).toBeVisible();
  });
}

test('a frame offers in its filter sheet nothing that leads out of it', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ready(page, './embed.html');
  await page.getByRole('button', { name: /^Filter/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Filter' });
  await expect(sheet.getByRole('toolbar', { name: 'View' })).toBeVisible();
  await expect(sheet.getByRole('group', { name: 'Actions' })).toHaveCount(0);
});

test('printing from the download dialog closes it and gives the focus back', async ({ page }) => {
  await markPrinting(page);
  await ready(page, './');
  const button = page.getByRole('button', { name: 'Download', exact: true });
  await button.click();
  await page.getByRole('button', { name: 'Print this selection' }).press('Enter');
  await page
    .getByRole('dialog', { name: 'Print' })
    .getByRole('button', { name: 'Print', exact: true })
    .press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});

const panel = (page: Page | FrameLocator) => page.locator('[data-detail]');

/** Opens the milestone as a whole, from whatever view. */
async function openWhole(page: Page, address: string): Promise<void> {
  await ready(page, address);
  await expect(panel(page)).toBeVisible();
  const title = panel(page).locator('#detail-title');
  const isInRow = await panel(page).evaluate((one) => one.closest('[data-view=list]') !== null);
  if (isInRow) {
    // A row of the list has the summary first, everywhere.
    await page.getByRole('button', { name: 'Evidence, links and source' }).press('Enter');
    await expect(title).toBeFocused();
  }
  await expect(title).toBeVisible();
}

test('printing works where the script of the sheet does not come', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await markPrinting(page);
  await page.route('**/assets/PrintedSheet-*', (route) => route.abort());
  await ready(page, './?path=action-plan-2003');
  await page.getByRole('button', { name: 'Print path' }).click();
  const choice = page.getByRole('dialog', { name: 'Print' });
  await choice.getByRole('radio', { name: 'Overview' }).check();
  await choice.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  expect(faults).toEqual([]);
  await page.route('**/assets/PrintDialog-*', (route) => route.abort());
  await ready(page, './?path=action-plan-2003');
  await page.getByRole('button', { name: 'Print path' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed');
});

test('"Try again" stays under the focus while it is asked again, then gives it on', async ({
  page,
}) => {
  let isBroken = true;
  let answer: () => void = () => undefined;
  let gate = Promise.resolve();
  await page.route('**/details.*.json', async (route) => {
    await gate;
    await (isBroken ? route.fulfill({ status: 500, body: '' }) : route.continue());
  });
  await ready(page, './?item=action-plan-2003');
  const again = panel(page).getByRole('button', { name: 'Try again' });
  for (const brokenAgain of [true, false]) {
    gate = new Promise<void>((resolve) => (answer = resolve));
    isBroken = brokenAgain;
    await again.press('Enter');
    await expect(panel(page).getByRole('button', { name: 'Asking again' })).toBeFocused();
    await expect(panel(page)).toContainText('The server did not answer.');
    answer();
    if (brokenAgain) await expect(again).toBeFocused();
  }
  await expect(panel(page)).toContainText(/Source|Best source/);
  await expect(panel(page).locator('#detail-title')).toBeFocused();
});

const PLACES = [
  ['beside the chart', 1280, ''],
  ['below the chart', 900, ''],
  ['beside the list', 1280, 'view=list&'],
  ['in the list', 900, 'view=list&'],
  ['in the list of a phone', 390, ''],
  ['beside the table', 1280, 'view=table&'],
  ['in the table', 900, 'view=table&'],
  ['in the list of a frame', 390, '', 'embed.html'],
  ['in the table of a frame', 900, 'view=table&', 'embed.html'],
] as const;

for (const [place, width, view, file = ''] of PLACES) {
  test(`a panel ${place}: previous, next and links keep the focus in it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await openWhole(page, `./${file}?${view}item=action-plan-2003`);
    const seen = new Set<string | null>();
    for (const step of ['next', 'next', 'previous'] as const) {
      const before = await panel(page).getAttribute('data-detail');
      seen.add(before);
      const button = panel(page).locator(`[data-step=${step}]`);
      await button.press('Enter');
      await expect(panel(page)).not.toHaveAttribute('data-detail', before ?? '');
      await expect(button).toBeFocused();
      await expect(button).toBeInViewport();
    }
    expect(seen.size).toBe(3);

    await openWhole(page, `./${file}?${view}item=addendum-2013`);
    await panel(page).locator('section li a[href*="item="]').first().press('Enter');
    await expect(panel(page)).not.toHaveAttribute('data-detail', 'addendum-2013');
    await expect(panel(page).locator('#detail-title')).toBeFocused();
    await expect(panel(page).locator('#detail-title')).toBeInViewport();
  });
}

test('another width of the page keeps the focus in the detail, else at the milestone or in the results', async ({
  page,
}) => {
  const resize = (width: number) => page.setViewportSize({ width, height: 844 });
  const title = panel(page).locator('#detail-title');
  await resize(1280);
  await openWhole(page, './?item=action-plan-2003');
  await panel(page).getByRole('button', { name: 'Close' }).focus();
  for (const width of [1000, 1280]) {
    await resize(width);
    await expect(title).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);

  await resize(700);
  const mark = page.locator('[data-view=timeline] [data-milestone][tabindex="0"]');
  const id = (await mark.getAttribute('data-milestone')) ?? '';
  await mark.focus();
  await resize(390);
  await expect(page.locator(`[data-view=list] [data-milestone="${id}"] .row-link`)).toBeFocused();
  await resize(700);
  await expect(page.locator(':focus')).toHaveCount(1);
  await page.getByRole('button', { name: /^States/ }).focus();
  await resize(390);
  await expect(page.getByRole('region', { name: 'Milestones', exact: true })).toBeFocused();
});

test('a linked milestone that the filter leaves out opens above the list', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 844 });
  await openWhole(page, './?view=list&from=2013&item=addendum-2013');
  await panel(page).locator('section li a[href*="item=action-plan-2003"]').press('Enter');
  await expect(panel(page)).toHaveAttribute('data-detail', 'action-plan-2003');
  await expect(panel(page)).toContainText('outside the filter');
  await expect(panel(page).locator('#detail-title')).toBeFocused();
});

for (const view of ['timeline', 'list', 'table']) {
  test(`closing what the filter leaves out gives the focus to the results: ${view}`, async ({
    page,
  }) => {
    await openWhole(page, `./?view=${view}&from=2013&item=addendum-2013`);
    await panel(page).locator('section li a[href*="item=action-plan-2003"]').press('Enter');
    await expect(panel(page).locator('#detail-title')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
    await expect(page.locator('#results')).toBeFocused();
  });
}

for (const [view, width] of [
  ['list', 1280],
  ['list', 900],
  ['list', 390],
  ['table', 1280],
  ['table', 900],
] as const) {
  test(`a press on the ground of a row leaves it where it is: ${view}, ${width} wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await ready(page, `./?view=${view}`);
    await expect(page.locator('[data-milestone]').first()).toBeVisible();
    await page.mouse.move(width / 2, 600);
    await page.mouse.wheel(0, 1500);
    // What comes into sight may be a fraction of a pixel higher than it was reckoned.
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1490);
    for (let press = 0; press < 2; press += 1) {
      const pressed = await page.evaluate((x) => {
        const rows = [
          ...document.querySelectorAll('[data-view] [data-milestone]:not(.is-selected)'),
        ];
        const row = rows.findLast((one) => {
          const { top } = one.getBoundingClientRect();
          return top > 200 && top < 780;
        });
        const box = row?.getBoundingClientRect();
        return {
          id: row?.getAttribute('data-milestone'),
          x,
          y: (box?.top ?? 0) + 6,
          top: box?.top,
        };
      }, width / 2);
      await page.mouse.click(pressed.x, pressed.y);
      await expect(panel(page)).toHaveAttribute('data-detail', pressed.id ?? '');
      await page.waitForTimeout(300);
      const top = await page
        .locator(`[data-view] [data-milestone="${pressed.id}"]`)
        .evaluate((row) => row.getBoundingClientRect().top);
      expect(Math.abs(top - (pressed.top ?? 0))).toBeLessThan(2);
    }
  });
}

test('the search of a phone has its focus within the press', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ready(page, './');
  const focused = await page
    .getByRole('button', { name: 'Search', exact: true })
    .evaluate((one) => {
      (one as HTMLButtonElement).click();
      return document.activeElement?.getAttribute('name');
    });
  expect(focused).toBe('q');
});
