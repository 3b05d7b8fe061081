import { expect, test } from '@playwright/test';
import { ready } from './page.ts';

test('on a phone the strip of years goes over years that the filter empties', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await ready(page, '?state=SE&all=0');
  const shown = await page
    .locator('[data-year]')
    .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['year'])));
  expect(shown.length).toBeGreaterThan(2);
  const strip = page.getByRole('slider', { name: 'Go to year' });
  await expect(strip).toHaveValue(String(shown[0]));
  await strip.focus();
  for (const year of shown.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await expect(strip).toHaveValue(String(year));
    await expect(page.locator(`[data-year="${year}"] h2`)).toBeInViewport();
    // What the scrolling brings into sight does not take the year back.
    await page.waitForTimeout(200);
    await expect(strip).toHaveValue(String(year));
  }
  for (const year of shown.toReversed().slice(1)) {
    await page.keyboard.press('ArrowLeft');
    await expect(strip).toHaveValue(String(year));
    await expect(page.locator(`[data-year="${year}"] h2`)).toBeInViewport();
  }
});

test('whoever goes to a year is at its heading, in sight; keys on the closed choice only pass over years', async ({
  page,
}) => {
  await ready(page, '?view=list');
  const choice = page.getByRole('combobox', { name: 'Go to year' });
  const heading = (year: number) =>
    page.getByRole('heading', { name: String(year), level: 2, exact: true });
  await choice.selectOption('2014');
  await expect(heading(2014)).toBeFocused();
  await expect(heading(2014)).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-year="2014"] a').first()).toBeFocused();

  await choice.focus();
  await page.keyboard.type('2017');
  await expect(choice).toHaveValue('2017');
  await expect(choice).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(choice).toHaveValue('2018');
  await expect(choice).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(heading(2018)).toBeFocused();
  await expect(heading(2018)).toBeInViewport();
  await expect(choice).toHaveValue('');

  await page.setViewportSize({ width: 390, height: 700 });
  const strip = page.getByRole('slider', { name: 'Go to year' });
  await strip.focus();
  await page.keyboard.press('ArrowRight');
  await expect(strip).toBeFocused();
  const reached = Number(await strip.inputValue());
  await page.keyboard.press('Enter');
  await expect(heading(reached)).toBeFocused();
  await expect(heading(reached)).toBeInViewport();

  const box = await strip.boundingBox();
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * 0.3, (box?.y ?? 0) + 10);
  const tapped = Number(await strip.inputValue());
  expect(tapped).not.toBe(reached);
  await expect(heading(tapped)).toBeFocused();
  await expect(heading(tapped)).toBeInViewport();
});
