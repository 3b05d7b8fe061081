import { expect, test } from '@playwright/test';
import { ready, watchFaults } from './page.ts';

for (const [timezoneId, locale] of [
  ['Pacific/Kiritimati', 'en-US'],
  ['America/St_Johns', 'ar-EG'],
  ['Europe/London', 'th-TH'],
] as const) {
  test(`dates are the same in ${timezoneId} with ${locale}`, async ({ browser }) => {
    const context = await browser.newContext({ timezoneId, locale });
    const page = await context.newPage();
    const faults = watchFaults(page);
    await ready(page, './?view=table');
    const rows = page.locator('[data-view="table"] [data-milestone]');
    await expect(rows.first()).toBeVisible();
    const words = await rows.evaluateAll((all) => all.map((row) => row.textContent ?? ''));
    const plan = words.find((text) => text.includes('adopts the OSCE Action Plan'));
    expect(plan).toContain('24 Jul 2003');
    expect(words.some((text) => /[\u0660-\u0669\u0E50-\u0E59]/.test(text))).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
}
