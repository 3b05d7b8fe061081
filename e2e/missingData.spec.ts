import { expect, test, type Page } from '@playwright/test';
import { bundleOf } from './bundleOf.ts';
import { ready, settled, status, watchFaults } from './page.ts';

const BUNDLE = '**/timeline.json';

const chart = (page: Page) => page.locator('[data-view="timeline"] [data-milestone]').first();

test.describe('the bundle does not come as it should', () => {
  const cases = [
    ['missing', { status: 404, body: 'not here' }],
    ['a page of HTML', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Hello' }],
    ['cut off', { status: 200, body: '{"format":"osce-thb-timeline","version":1,"mile' }],
    ['empty', { status: 200, body: '' }],
    ['something else', { status: 200, body: '[1, 2, 3]' }],
    ['of a newer version', { status: 200, body: '{"format":"osce-thb-timeline","version":99}' }],
    ['a failing server', { status: 500, body: 'sorry' }],
  ] as const;
  for (const [name, answer] of cases) {
    test(`${name}: the list stays, a notice says so, and asking again cures it`, async ({
      page,
    }) => {
      const faults = watchFaults(page);
      await page.route(BUNDLE, (route) => route.fulfill(answer));
      await page.goto('./');
      const notice = page.getByText(/The list below is complete/);
      await expect(notice).toBeVisible();
      await expect(page.locator('[data-milestone]').first()).toBeVisible();
      expect(await page.locator('[data-milestone]').count()).toBeGreaterThan(100);
      await page.unroute(BUNDLE);
      await page.getByRole('button', { name: 'Try again' }).click();
      await settled(page);
      await expect(chart(page)).toBeVisible();
      await expect(notice).not.toBeVisible();
      expect(faults).toEqual([]);
    });
  }

  test('slow: the list can be read meanwhile', async ({ page }) => {
    const faults = watchFaults(page);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(BUNDLE, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./?view=list', { waitUntil: 'commit' });
    await expect(page.locator('[data-milestone]').first()).toBeVisible();
    release();
    await settled(page);
    expect(faults).toEqual([]);
  });

  test('without script the list is there', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('./');
    await expect(page.locator('[data-milestone]').first()).toBeVisible();
    await context.close();
  });
});

async function firstId(page: Page): Promise<string> {
  return (await bundleOf(page)).milestones[0]?.id ?? '';
}

test('a detail that fails says so and comes when asked again', async ({ page }) => {
  const faults = watchFaults(page);
  await page.route('**/details.*.json', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto(`./?item=${await firstId(page)}`);
  const panel = page.locator('[data-detail]').first();
  await expect(panel).toContainText('The server did not answer.');
  await page.unroute('**/details.*.json');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel).not.toContainText('could not be loaded');
  await expect(panel).toContainText(/Source|Best source/);
  expect(faults).toEqual([]);
});

for (const [host, answer] of [
  ['', { status: 404, body: '' }],
  [' from a host that answers with the page instead', { status: 200, body: '<!doctype html><p>' }],
] as const)
  test(`a new release while the page is open is told, and cured by a reload${host}`, async ({
    page,
  }) => {
    const faults = watchFaults(page);
    const id = await firstId(page);
    await ready(page, './?view=table');
    // The old index names files that the new release no longer has.
    await page.route('**/details.*.json', (route) => route.fulfill(answer));
    await page.locator(`[data-milestone="${id}"]`).getByRole('link').first().click();
    const panel = page.locator('[data-detail]').first();
    await expect(panel).toContainText('The site has been updated since this page was opened.');
    await page.unroute('**/details.*.json');
    await panel.getByRole('button', { name: 'Reload the page' }).click();
    await expect(page.locator('[data-detail]').first()).toContainText(/Source|Best source/);
    await expect(page.getByText('has been updated')).toHaveCount(0);
    expect(faults).toEqual([]);
  });

test('offline after the first load, what was loaded stays and works', async ({ page, context }) => {
  const faults = watchFaults(page);
  const id = await firstId(page);
  await ready(page, `./?item=${id}`);
  await expect(page.locator('[data-detail]').first()).toContainText(/Source|Best source/);
  await context.setOffline(true);
  const before = await status(page).innerText();
  await page.getByRole('button', { name: 'Kind', exact: true }).click();
  await page.locator('input[name="kind"][value="treaty"]').check();
  await expect(status(page)).not.toHaveText(before);
  await expect(page.locator('[data-detail]').first()).toContainText(/Source|Best source/);
  await context.setOffline(false);
  expect(faults).toEqual([]);
});
