import { expect, test } from '@playwright/test';
import { openChart, shownCount } from './chart.ts';
import { passingCount, ready } from './page.ts';

test.describe('the range', () => {
  test('grips move by quarters and years and speak their month', async ({ page }) => {
    await openChart(page);
    const start = page.getByRole('slider', { name: 'Start of the period' });
    const end = page.getByRole('slider', { name: 'End of the period' });
    await start.focus();
    const spoken = async (key: string, grip = start): Promise<string | null> => {
      await page.keyboard.press(key);
      return grip.getAttribute('aria-valuetext');
    };
    expect(await start.getAttribute('aria-valuetext')).toBe('January 2003');
    expect(await spoken('ArrowRight')).toBe('April 2003');
    expect(await spoken('PageUp')).toBe('January 2004');
    expect(await spoken('PageUp')).toBe('January 2005');
    await end.focus();
    expect(await spoken('ArrowLeft', end)).toBe('September 2022');
    expect(await spoken('End', end)).toBe('December 2022');
    await expect(page).toHaveURL(/\?from=2005$/);
    // The status is spoken after a rest.
    const shown = await shownCount(page);
    await expect.poll(() => passingCount(page)).toBe(shown);
  });

  test('the year fields, the strip and the address are one range', async ({ page }) => {
    await openChart(page, '?from=2008&to=2012');
    await expect(page.getByRole('textbox', { name: 'First year' })).toHaveValue('2008');
    await page.getByRole('textbox', { name: 'Last year' }).fill('2010');
    await expect(page).toHaveURL(/from=2008&to=2010/);
    const end = page.getByRole('slider', { name: 'End of the period' });
    await expect(end).toHaveAttribute('aria-valuetext', 'December 2010');
    await end.scrollIntoViewIfNeeded();
    const grip = await end.boundingBox();
    if (!grip) throw new Error('no grip');
    await page.mouse.move(grip.x + 12, grip.y + 12);
    await page.mouse.down();
    await page.mouse.move(grip.x + 200, grip.y + 12, { steps: 5 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=2008&to=201[1-9]/);
    await expect(page.getByRole('textbox', { name: 'Last year' })).not.toHaveValue('2010');
  });

  test('years are typed over what is there, in every view and in the sheet of a phone', async ({
    page,
  }) => {
    for (const view of ['timeline', 'list', 'table']) {
      await ready(page, `?view=${view}`);
      const first = page.getByRole('textbox', { name: 'First year' });
      await first.click();
      await page.keyboard.type('2015');
      await expect(first).toHaveValue('2015');
      await expect(page).toHaveURL(/from=2015/);
      await first.press('End');
      await page.keyboard.type('2016');
      await expect(page).toHaveURL(/from=2016/);
      const last = page.getByRole('textbox', { name: 'Last year' });
      await last.click();
      await page.keyboard.type('2010');
      await expect(last).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByText('The first year is after the last')).toBeVisible();
      await expect(page).toHaveURL(/from=2016/);
      await first.click();
      await page.keyboard.type('2008');
      await expect(page).toHaveURL(/from=2008&to=2010/);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await ready(page);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.getByRole('textbox', { name: 'First year' }).fill('2018');
    await expect(page).toHaveURL(/from=2018/);
  });
});
