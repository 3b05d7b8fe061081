import { expect, test } from '@playwright/test';

test('the built site opens from a sub-folder and names itself', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    'Combating trafficking in human beings',
  );
});
