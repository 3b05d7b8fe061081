import { expect, test } from '@playwright/test';
import { openChart } from './chart.ts';
import { ready } from './page.ts';

test.describe('two States side by side', () => {
  test('each has a lane, what they share is ringed and told in words', async ({ page }) => {
    await openChart(page, '?state=CH');
    await page.getByLabel('Compare with').selectOption({ label: 'Serbia' });
    await expect(page).toHaveURL(/state=CH,RS.*group=state/);
    await expect(page.locator('svg.chart .heading', { hasText: 'Serbia' })).toBeVisible();
    await expect(page.getByText('in more than one lane')).toBeVisible();
    await expect(page.getByText(/Named together in \d+ milestones?/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Compare the States' })).toHaveCount(0);
  });

  test('the list leads to them, on a phone too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await ready(page, '?state=PT');
    const compare = page.getByRole('button', { name: 'Compare the States' });
    await expect(compare).toHaveCount(0);
    await ready(page, '?state=PT,ES');
    await compare.click();
    await expect(page).toHaveURL(/state=PT,ES.*view=timeline.*group=state/);
    for (const name of ['Portugal', 'Spain'])
      await expect(page.locator('svg.chart .heading', { hasText: name })).toBeVisible();
    await page.goBack();
    await expect(compare).toBeVisible();
  });
});
