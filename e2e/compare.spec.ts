import { expect, test } from '@playwright/test';
import { openChart } from './chart.ts';

test.describe('two States side by side', () => {
  test('each has a lane, what they share is ringed and told in words', async ({ page }) => {
    await openChart(page, '?state=CH');
    await page.getByLabel('Compare with').selectOption({ label: 'Serbia' });
    await expect(page).toHaveURL(/state=CH,RS.*group=state/);
    await expect(page.locator('svg.chart .heading', { hasText: 'Serbia' })).toBeVisible();
    await expect(page.getByText('in more than one lane')).toBeVisible();
    await expect(page.getByText(/Named together in \d+ milestones?/)).toBeVisible();
  });
});
