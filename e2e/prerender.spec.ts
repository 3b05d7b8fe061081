import { devices, expect, test, type Browser, type Page } from '@playwright/test';
import { dateWithinYear } from '../src/model/dateInWords.ts';
import { siteAddress } from './addresses.ts';
import { bundleOf } from './bundleOf.ts';
import { watchTrouble } from './hostPages.ts';
import { takenOver } from './page.ts';

async function withoutScript(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: siteAddress() });
  return context.newPage();
}

for (const file of ['index.html', 'embed.html']) {
  test(`${file} without scripts: every milestone by title and date, linked to its page`, async ({
    browser,
  }) => {
    const page = await withoutScript(browser);
    const { milestones } = await bundleOf(page);
    await page.goto(`./${file}?state=PT`);
    const rows = page.locator('[data-milestone]');
    const read = await rows.evaluateAll((elements) =>
      elements.map((element) => ({
        id: element.getAttribute('data-milestone'),
        year: element.closest('[data-year]')?.querySelector('h2')?.textContent,
        date: element.querySelector('.row-date')?.textContent ?? '',
        title: element.querySelector('h3')?.textContent ?? '',
      })),
    );
    expect(read.map(({ id, year }) => [id, year])).toEqual(
      milestones.map(({ id, date }) => [id, date.start.slice(0, 4)]),
    );
    const wrong = milestones.filter(
      ({ title, date }, at) =>
        !read[at]?.title.startsWith(title) || !read[at]?.date.startsWith(dateWithinYear(date)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    await expect(page.getByText('Drawing the timeline')).toBeHidden();
    await expect(page.getByRole('alert')).toBeHidden();
    await expect(page.getByRole('button').locator('visible=true')).toHaveCount(0);
    await rows.first().getByRole('link').click();
    await expect(page).toHaveURL(`${siteAddress()}m/${milestones[0]?.id}.html`);
    await page.context().close();
  });
}

for (const [file, wayOn] of [
  ['index.html', 'All milestones as data (JSON)'],
  ['embed.html', 'the timeline in a new window'],
] as const) {
  test(`${file} without scripts says that no filter holds and leads to the pages that need none`, async ({
    browser,
  }) => {
    const page = await withoutScript(browser);
    const { milestones, vocabulary } = await bundleOf(page);
    await page.goto(`./${file}?state=CH`);
    // The runner's texts and roles leave `noscript` out.
    const notice = page.locator('noscript p').first();
    await expect(notice).toContainText(`all ${milestones.length} milestones are shown`);
    await expect(notice).toBeInViewport();
    const links = page.locator('noscript a');
    // One line of them before the heading; the many on a page of their own.
    await expect(links).toHaveText(['milestones by State', 'by field of work', wayOn]);
    await expect(links.last()).toBeInViewport();
    await links.first().click();
    const pages = page.locator('ul.columns a');
    await expect(pages).toHaveCount(vocabulary.states.length + vocabulary.fieldsOfWork.length);
    const hrefs = await pages.evaluateAll((all) =>
      all.map((one) => (one as HTMLAnchorElement).href),
    );
    const statuses = await Promise.all(
      hrefs.map(async (href) => (await page.request.get(href)).status()),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    const link = page.getByRole('link', { name: 'Switzerland' });
    await expect(link).toBeInViewport();
    // In the frame itself: editors take the leave to open windows too.
    await link.click();
    await expect(page).toHaveURL(`${siteAddress()}s/CH.html`);
    await page.context().close();
  });
}

/** Records layout shifts and paints before anything of the page runs. */
async function record(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shifts: [] as number[], paint: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        seen.shifts.push((entry as PerformanceEntry & { readonly value: number }).value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('first-contentful-paint')) {
        seen.paint = entry.startTime;
      }
    }).observe({ type: 'paint', buffered: true });
  });
}

const seenIn = (page: Page): Promise<{ shifts: number[]; paint: number }> =>
  page.evaluate(
    () => (globalThis as unknown as { seen: { shifts: number[]; paint: number } }).seen,
  );

const ADDRESSES = [
  '',
  '?state=PT&from=2008',
  '?view=list',
  '?view=table',
  '?item=action-plan-2003',
  '?theme=dark&q=children',
] as const;

for (const file of ['index.html', 'embed.html']) {
  for (const width of [320, 720, 1280]) {
    test(`${file} at ${width} px: scripts take over without a shift, a warning or a report`, async ({
      page,
    }) => {
      const trouble = watchTrouble(page);
      await record(page);
      await page.setViewportSize({ width, height: width === 720 ? 480 : 844 });
      for (const address of ADDRESSES) {
        await page.goto(`./${file}${address}`);
        await takenOver(page);
        await page.waitForTimeout(500);
        const { shifts } = await seenIn(page);
        expect(shifts, `${file}${address} at ${width} px`).toEqual([]);
      }
      expect(trouble).toEqual({ console: [], foreign: [] });
    });
  }
}

test('the first text of embed.html is painted before its script begins', async ({ page }) => {
  await record(page);
  await page.setViewportSize({ width: 320, height: 844 });
  await page.goto('./embed.html');
  await takenOver(page);
  await page.waitForTimeout(200);
  const { paint } = await seenIn(page);
  const begun = await page.evaluate(
    () => performance.getEntriesByName('osce-timeline-script')[0]?.startTime ?? 0,
  );
  expect(paint).toBeGreaterThan(0);
  expect(paint).toBeLessThan(begun);
});

test('a phone shows the list before any script file has come', async ({ browser }) => {
  // Without `isMobile` a narrow window is narrow from the start; a phone learns it from the viewport.
  const context = await browser.newContext({ ...devices['Pixel 5'], baseURL: siteAddress() });
  const page = await context.newPage();
  // Never answered, as on a network that has gone.
  await page.route(/\.js$/, () => undefined);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.locator('[data-milestone]').first()).toBeInViewport();
  await expect(page.getByText('Drawing the timeline')).toBeHidden();
  await context.close();
});

test('an address with a filter never shows the whole list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { rows: seen });
    const look = (): void => {
      const rows = [...document.querySelectorAll('[data-milestone]')];
      seen.push(rows.filter((row) => row.checkVisibility({ visibilityProperty: true })).length);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('./?state=SM');
  await takenOver(page);
  await page.waitForTimeout(300);
  const status = await page.getByRole('status').textContent();
  const passing = Number(/^\d+/.exec(status ?? '')?.[0]);
  const rows = await page.evaluate(() => (globalThis as unknown as { rows: number[] }).rows);
  expect(Math.max(...rows)).toBe(passing);
});

for (const [what, pattern] of [
  ['the bundle does not come', '**/timeline.json'],
  ['the script does not come', '**/assets/index-*.js'],
] as const) {
  test(`${what}: the whole list is there with a notice, and Try again works`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.route(pattern, (route) => route.abort());
    await page.goto('./?state=PT');
    await expect(page.getByRole('alert')).toBeVisible();
    const { milestones } = await bundleOf(page);
    await expect(page.locator('[data-milestone]')).toHaveCount(milestones.length);
    await expect(page.locator('[data-milestone]').first()).toBeVisible();
    await page.unroute(pattern);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('status')).toContainText('Portugal');
    await expect(page.getByRole('alert')).toBeHidden();
    await expect(page.locator('[data-view=timeline]')).toBeVisible();
  });
}

test('a bundle newer than the text is shown, not taken over', async ({ page }) => {
  const trouble = watchTrouble(page);
  const bundle = await bundleOf(page);
  await page.route('**/timeline.json', (route) =>
    route.fulfill({
      json: { ...bundle, digest: 'sha256-other', milestones: bundle.milestones.slice(0, 20) },
    }),
  );
  await page.goto('./');
  await expect(page.getByRole('status')).toContainText('20 of 20 milestones');
  expect(trouble).toEqual({ console: [], foreign: [] });
});

test('the static pages hold their policy and lead on', async ({ page }) => {
  const trouble = watchTrouble(page);
  await page.goto('./m/action-plan-2003.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Open the timeline at this milestone' }).click();
  await expect(page.locator('[data-detail="action-plan-2003"]')).toBeVisible();
  await page.goto('./s/PT.html');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Portugal');
  expect(trouble).toEqual({ console: [], foreign: [] });
});

test('nothing of the page keeps anything on the reader’s device', async ({ page, context }) => {
  await page.goto('./?state=PT');
  await takenOver(page);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    workers: (await navigator.serviceWorker?.getRegistrations?.())?.length ?? 0,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, workers: 0 });
});
