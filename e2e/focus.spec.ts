import { expect, test, type FrameLocator, type Page } from '@playwright/test';

const status = (page: Page | FrameLocator) => page.getByRole('status');

async function ready(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(status(page)).toContainText(/^\d+ of \d+ milestones/);
}

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

test('printing from the download dialog closes it and gives the focus back', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await ready(page, './');
  const button = page.getByRole('button', { name: 'Download', exact: true });
  await button.click();
  await page.getByRole('button', { name: 'Print this selection' }).press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-printed');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(button).toBeFocused();
});
