import { expect, type Page } from '@playwright/test';

/** Opens the page at a query string and waits for the drawing. */
export async function openChart(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator('svg.chart')).toBeVisible();
}

/** What the chart shows by its hooks (docs/address.md): single marks, and the numbers of stacks and clusters. */
export function shownCount(page: Page): Promise<number> {
  return page.evaluate(() => {
    const view = document.querySelector('[data-view]');
    const single = view?.querySelectorAll('[data-milestone]:not([data-cluster])').length ?? 0;
    const crowds = [...(view?.querySelectorAll('[data-cluster]') ?? [])];
    return crowds.reduce((sum, one) => sum + Number(one.getAttribute('data-cluster')), single);
  });
}
