import { expect, test } from '@playwright/test';

test('the foot of the page leads to the licences of what the site contains', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Licences' }).click();
  await expect(page).toHaveURL(/\/licenses\.txt$/);
  const text = (await page.locator('body').textContent()) ?? '';
  const names = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S*, \S+$/gm)].map(([, name]) => name);
  expect(names[0]).toBe('osce-thb-timeline');
  expect(names).toEqual(
    expect.arrayContaining([
      '@tanstack/query-core',
      'd3-time',
      'hucre',
      'preact',
      'react',
      'react-dom',
      'scheduler',
      'tailwindcss',
      'uqr',
    ]),
  );
  const tools = /vite|rolldown|typescript|oxlint|prettier|playwright|fast-check|yaml|@types/;
  expect(names.filter((name) => tools.test(name ?? ''))).toEqual([]);
});
