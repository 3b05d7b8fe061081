import { expect, test, type Page } from '@playwright/test';
import { afterRest, takenOver } from './page.ts';

test.use({ viewport: { width: 1100, height: 900 } });

async function openFrame(page: Page, query: string): Promise<void> {
  await page.goto(`./embed.html?${query}`);
  await takenOver(page);
}

/** Turns the wheel with Ctrl over the chart and waits until a zoom would have reached the address. */
async function zoomByWheel(page: Page): Promise<void> {
  await page.locator('svg.chart').hover({ position: { x: 600, y: 200 } });
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await afterRest(page);
}

const ticks = (page: Page): Promise<readonly string[]> =>
  page.locator('svg.chart text.middle').allTextContents();

test('lock=from,to: nothing of the period answers, and its grips say so', async ({ page }) => {
  await openFrame(page, 'view=timeline&controls=full&from=2008&to=2015&lock=from,to');
  const before = page.url();
  const drawn = await ticks(page);
  const grips = page.getByRole('slider');
  await expect(grips).toHaveCount(2);
  for (const grip of await grips.all()) {
    await expect(grip).toHaveAttribute('aria-disabled', 'true');
    await grip.press('ArrowRight');
  }
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
  await expect(page.locator('svg.chart')).toHaveCSS('cursor', 'auto');
  await zoomByWheel(page);
  expect(await ticks(page)).toEqual(drawn);
  await page.locator('svg.chart [data-spot][tabindex="0"]').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Keys in the chart' });
  await expect(help).toContainText('previous and next milestone');
  await expect(help).not.toContainText(/zoom/i);
  expect(page.url()).toBe(before);
});

test('lock=from: the end moves, what would move both does not', async ({ page }) => {
  await openFrame(page, 'view=timeline&controls=full&from=2008&to=2015&lock=from');
  const start = page.getByRole('slider', { name: 'Start of the period' });
  const end = page.getByRole('slider', { name: 'End of the period' });
  await expect(start).toHaveAttribute('aria-disabled', 'true');
  await expect(end).toHaveAttribute('aria-disabled', 'false');
  await expect(page.getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
  await zoomByWheel(page);
  await expect(page).toHaveURL(/from=2008&to=2015/);
  await end.press('PageDown');
  await expect(page).toHaveURL(/from=2008&to=2014/);
  await page.getByLabel('Last year').fill('2005');
  await afterRest(page);
  await expect(page).toHaveURL(/from=2008&to=2014/);
});

test('lock=state: the tiles below the chart are there to be read alone', async ({ page }) => {
  await openFrame(page, 'view=timeline&state=PT&lock=state');
  const before = page.url();
  const map = page.getByRole('group', { name: 'Milestones that name each State or bind it' });
  await expect(map.getByRole('button', { disabled: true })).toHaveCount(57);
  await map.getByRole('button', { name: /Austria$/ }).click({ force: true });
  await expect(map.getByRole('button', { pressed: true })).toHaveCount(1);
  expect(page.url()).toBe(before);
});
