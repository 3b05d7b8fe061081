import { expect, test } from '@playwright/test';
import type { Bundle } from '../src/model/bundle.ts';
import { fuzzedAddress, seeded } from './hostileAddresses.ts';
import { COUNTED, ready, sidewaysScroll, status, watchFaults } from './page.ts';

test('titles with markup, right-to-left and endless words stand as text and stay inside', async ({
  page,
}) => {
  const faults = watchFaults(page);
  const hostile = [
    '<script>window.hit=1</script><img src=x onerror=window.hit=1>',
    '\u202Eعربي עברית \u202D mixed',
    'W'.repeat(300),
    'Z\u0351\u036B\u0343\u036A\u0302a\u0317\u0318\u0319\u031Cl\u0335\u0336g\u0337o\u0338'.repeat(9),
    '{{7*7}} ${alert(1)} %3Cscript%3E &lt;b&gt;',
  ];
  await page.route('**/timeline.json', async (route) => {
    const bundle = (await (await route.fetch()).json()) as Bundle;
    const milestones = bundle.milestones.map((milestone, index) => {
      const title = hostile[index % 20];
      return title === undefined ? milestone : { ...milestone, title, label: title.slice(0, 33) };
    });
    await route.fulfill({ json: { ...bundle, digest: 'sha256-changed', milestones } });
  });
  for (const view of ['timeline', 'list', 'table']) {
    await ready(page, `./?view=${view}`);
    await expect(page.locator(`[data-view="${view}"] [data-milestone]`).first()).toBeVisible();
    expect(await sidewaysScroll(page), view).toBeLessThanOrEqual(0);
  }
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(faults).toEqual([]);
});

test('200 hostile addresses: no exception, nothing executed, the page works', async ({ page }) => {
  test.setTimeout(240_000);
  const faults = watchFaults(page);
  const random = seeded(2003);
  await ready(page);
  for (let run = 0; run < 200; run += 1) {
    const query = fuzzedAddress(random);
    if (run % 10 === 0) {
      await page.goto(`./?${query}`);
      await expect(page.locator('[data-view]')).toBeAttached();
    } else {
      await page.evaluate((search) => {
        history.pushState(null, '', `?${search}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, query);
    }
    await expect(status(page), query).toContainText(COUNTED);
    expect(faults, query).toEqual([]);
  }
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('what an address names and nobody knows is named in a notice', async ({ page }) => {
  await ready(page, './?state=XY,CH&kind=nonsense&path=gone-for-ever&item=<b>bold</b>');
  for (const word of ['XY', 'nonsense', 'gone-for-ever', '<b>bold</b>']) {
    await expect(page.getByText(word).first()).toBeVisible();
  }
});
