import { expect, test, type Page } from '@playwright/test';

const stage = (page: Page) => page.getByRole('dialog', { name: 'Presentation' });
const presented = (page: Page) => stage(page).locator('[data-milestone]');
const blank = (page: Page) => stage(page).getByText('Show the milestone again');

test('any key shows a blank screen again and does nothing else, Esc leaves', async ({ page }) => {
  await page.goto('./?kind=treaty&present=1');
  await expect(stage(page)).toContainText('1 of');
  const id = await presented(page).getAttribute('data-milestone');
  await stage(page)
    .getByRole('button', { name: /^Later/ })
    .focus();
  for (const key of ['Space', 'Enter', 'x', 'Tab', 'ArrowRight', 'b']) {
    await page.keyboard.press('b');
    await expect(blank(page)).toBeAttached();
    await page.keyboard.press(key);
    await expect(blank(page), key).not.toBeAttached();
    await expect(presented(page), key).toHaveAttribute('data-milestone', id ?? '');
  }
  await page.keyboard.press('b');
  await expect(blank(page)).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(stage(page)).not.toBeAttached();
});

test('where the milestone is locked, presenting still goes on and back', async ({ page }) => {
  await page.goto('./embed.html?kind=treaty&present=1&lock=item');
  await expect(stage(page)).toContainText('1 of');
  const address = page.url();
  await stage(page)
    .getByRole('button', { name: /^Later/ })
    .click();
  await expect(stage(page)).toContainText('2 of');
  await page.keyboard.press('PageDown');
  await expect(stage(page)).toContainText('3 of');
  await page.keyboard.press('Home');
  await expect(stage(page)).toContainText('1 of');
  expect(page.url()).toBe(address);
});

test('where presenting is locked, nothing offers to leave it', async ({ page }) => {
  await page.goto('./embed.html?kind=treaty&present=1&lock=present');
  await expect(stage(page)).toContainText('1 of');
  await expect(stage(page).getByRole('button', { name: /^Leave/ })).toHaveCount(0);
});
