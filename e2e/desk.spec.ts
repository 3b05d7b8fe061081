import { expect, test } from '@playwright/test';
import { openChart } from './chart.ts';
import { noAxeViolation, queryOf, ready, sidewaysScroll } from './page.ts';

test('a year with its Chairmanship, and a term of office, show their period and then all again', async ({
  page,
}) => {
  await openChart(page);
  const year = page.getByRole('button', { name: '2014, Chairmanship: Switzerland' });
  await expect(year).toHaveAttribute('title', '2014, Chairmanship: Switzerland');
  await year.click();
  await expect(page).toHaveURL(/\?from=2014&to=2014$/);
  await expect(year).toHaveAttribute('aria-pressed', 'true');
  await year.click();
  await expect(page).not.toHaveURL(/from=/);
  const term = page.getByRole('button', { name: 'Special Representative: Eva Biaudet' });
  await term.press('Enter');
  await expect(page).toHaveURL(/\?from=2006-10&to=2009-12$/);
  await expect(term).toBeFocused();
  await term.press('ArrowLeft');
  await expect(page.getByRole('button', { name: /^2009, Chairmanship: Greece$/ })).toBeFocused();
  await noAxeViolation(page, { include: '[data-view]' });
});

test('the first and the last year are shown and undone as the others are', async ({ page }) => {
  for (const name of [/^2003, /, /^2022, /]) {
    await openChart(page);
    const year = page.getByRole('button', { name });
    await year.click();
    await expect(year).toHaveAttribute('aria-pressed', 'true');
    await year.click();
    await expect(page).not.toHaveURL(/from=|to=/);
  }
});

for (const width of [1280, 1440]) {
  test(`the strip of all years and the key are in sight at ${width} × 900`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openChart(page);
    await expect(page.getByRole('group', { name: 'Period shown' })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Keys' })).toBeInViewport({ ratio: 1 });
  });
}

test('the key names the shapes where no line of the gutter does: phone, frame, other lanes', async ({
  page,
}) => {
  const view = page.locator('[data-view=timeline]');
  await openChart(page);
  await expect(view.getByText('Workshop', { exact: true })).toHaveCount(0);
  await openChart(page, '?group=pillar');
  await expect(view.getByText('Workshop', { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await openChart(page, '?view=timeline');
  await expect(view.getByText('Workshop', { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 720, height: 480 });
  await openChart(page, 'embed.html');
  await view.locator('summary', { hasText: 'Key' }).press('Enter');
  for (const words of ['Workshop', 'Treaty', 'month or year only']) {
    await expect(view.getByText(words, { exact: true })).toBeInViewport({ ratio: 1 });
  }
  await noAxeViolation(page);
});

test('the key tells bold letters and fading terms', async ({ page }) => {
  await openChart(page, '?from=2013&to=2015');
  await expect(page.getByText('landmark', { exact: true })).toBeVisible();
  await expect(page.getByText('in office, day not known')).toBeVisible();
});

test('where nothing passes there is no empty chart, unless other years have some', async ({
  page,
}) => {
  await ready(page, '?kind=treaty&q=qqqq');
  await expect(page.getByText('No milestone matches.')).toBeVisible();
  await expect(page.locator('svg.chart')).toHaveCount(0);
  await ready(page, '?kind=treaty&from=2021');
  await expect(page.getByText('No milestone matches.')).toBeVisible();
  await expect(page.locator('svg.chart')).toBeVisible();
});

test('nothing scrolls inside the panel, which scrolls as one', async ({ page }) => {
  await ready(page, '?item=action-plan-2003');
  const panel = page.locator('[data-detail]');
  await panel.getByText('Cite', { exact: true }).click();
  for (const form of ['Plain text', 'BibTeX', 'RIS']) {
    await panel.getByRole('radio', { name: form }).check();
    const scrollers = await panel.evaluate((box) =>
      [...box.querySelectorAll('*')]
        .filter(
          (one) =>
            /auto|scroll/.test(getComputedStyle(one).overflowY) &&
            one.scrollHeight > one.clientHeight + 1,
        )
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(scrollers, form).toEqual([]);
  }
});

test('an open row of the table tells all its States', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await ready(page, '?view=table&q=GRETA');
  const rows = page.locator('[data-view=table] tr[data-milestone]');
  const id = await rows.filter({ hasText: 'more' }).first().getAttribute('data-milestone');
  const row = page.locator(`tr[data-milestone="${id}"]`);
  const states = row.locator('td').nth(3);
  await expect(states).toContainText(/ and \d+ more/);
  await row.getByRole('link').click();
  await expect(states).not.toContainText(/ and \d+ more/);
});

test('the panel "More" ends with its bar; a phone’s sheet has the strip, and its buttons in words', async ({
  page,
}) => {
  await ready(page);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const panel = await page.getByRole('region', { name: 'More' }).boundingBox();
  const main = await page.getByRole('main').boundingBox();
  expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(
    (main?.x ?? 0) + (main?.width ?? 0) + 0.5,
  );
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await ready(page);
    await page.getByRole('button', { name: 'Filter' }).click();
    const sheet = page.getByRole('dialog', { name: 'Filter' });
    await expect(sheet.getByText('Colours: as the device')).toBeVisible();
    const first = sheet.getByRole('slider').first();
    await first.press('PageUp');
    await expect.poll(() => queryOf(page).get('from')).not.toBe(null);
    expect(await sidewaysScroll(page)).toBe(0);
    await noAxeViolation(page, { include: 'dialog' });
  }
});
