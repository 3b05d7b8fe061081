import { expect, test, type Page } from '@playwright/test';
import { bundleOf, idsIn } from './bundleOf.ts';
import { ready, status, watchFaults } from './page.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Rows that are as prerendered, not taken over yet: their links lead to pages of their own. */
const asleep = (page: Page) => page.locator('[data-milestone] .row-link[href^="m/"]');
const rows = (page: Page) => page.locator('[data-milestone]');

async function opened(page: Page): Promise<void> {
  await ready(page, './');
  const { milestones } = await bundleOf(page);
  await expect(rows(page)).toHaveCount(milestones.length);
  // Nothing but a reader wakes them.
  await page.waitForTimeout(1500);
  await expect(asleep(page)).toHaveCount(milestones.length);
}

async function openInPlace(page: Page, at: number): Promise<void> {
  const row = rows(page).nth(at);
  const id = await row.getAttribute('data-milestone');
  await expect(page).toHaveURL(new RegExp(`\\?item=${id}$`));
  await expect(row.locator(`[data-detail="${id}"]`)).toBeVisible();
  await expect(row.locator('.row-link')).toHaveAttribute('aria-expanded', 'true');
}

const link = (page: Page, at: number) => rows(page).nth(at).locator('.row-link');

/** The first thing that a reader does, each by its own means, in the first years and in the last. */
const PRESSES: Readonly<Record<string, (page: Page, at: number) => Promise<unknown>>> = {
  'a tap': (page, at) => link(page, at).tap(),
  'a click': (page, at) => link(page, at).click(),
  'a click on the ground of the row': (page, at) =>
    rows(page)
      .nth(at)
      .click({ position: { x: 380, y: 30 } }),
  'a press without a pointer, as of a screen reader': (page, at) =>
    link(page, at).evaluate((element: HTMLElement) => element.click()),
  'the focus and Enter': async (page, at) => {
    await link(page, at).focus();
    await page.keyboard.press('Enter');
  },
};

for (const [name, press] of Object.entries(PRESSES)) {
  for (const at of [2, 210]) {
    test(`${name} on row ${at} is not lost while the list sleeps`, async ({ page }) => {
      const faults = watchFaults(page);
      await opened(page);
      const before = await link(page, at).elementHandle();
      await press(page, at);
      await openInPlace(page, at);
      // The element itself was taken over: focus and a reader's place in it stay.
      expect(await link(page, at).evaluate((now, was) => now === was, before)).toBe(true);
      await expect(asleep(page)).toHaveCount(0);
      await press(page, at);
      await expect(page.locator('[data-detail]')).toHaveCount(0);
      expect(faults).toEqual([]);
    });
  }
}

test('a link is opened elsewhere as the page shows it: it wakes before it is pressed', async ({
  page,
}) => {
  await opened(page);
  await link(page, 3).hover();
  const id = await rows(page).nth(3).getAttribute('data-milestone');
  await expect(link(page, 3)).toHaveAttribute('href', `?item=${id}`);
});

test('a filter while the list sleeps shows what it says, and so does its end', async ({ page }) => {
  const faults = watchFaults(page);
  await opened(page);
  const all = await idsIn(page, 'list');
  await page.evaluate(() => {
    history.pushState(null, '', '?state=PT');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(status(page)).toContainText('Portugal');
  const [count] = /^\d+/.exec((await status(page).textContent()) ?? '') ?? [];
  await expect(rows(page)).toHaveCount(Number(count));
  await expect(asleep(page)).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => idsIn(page, 'list')).toEqual(all);
  await expect(asleep(page)).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('a page that is translated while it sleeps is drawn anew, and its rows open', async ({
  page,
}) => {
  const faults = watchFaults(page);
  await opened(page);
  await page.evaluate(() => {
    for (const text of document.querySelectorAll('.row-link > span')) {
      text.innerHTML = `<font><font>«${text.textContent}»</font></font>`;
    }
  });
  await page.keyboard.press('Shift');
  await expect(asleep(page)).toHaveCount(0);
  await link(page, 2).tap();
  await openInPlace(page, 2);
  expect(faults).toEqual([]);
});

test('a year that is gone to lies at the top, and stays there', async ({ page }) => {
  await opened(page);
  const heading = page.locator('#year-2018-heading');
  const strip = page.getByRole('slider', { name: 'Go to year' });
  await strip.focus();
  for (let year = 2003; year < 2018; year += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(heading).toBeFocused();
  const top = async () => (await heading.boundingBox())?.y ?? Number.NaN;
  await expect(heading).toBeInViewport();
  await expect(asleep(page)).toHaveCount(0);
  const then = await top();
  await page.waitForTimeout(300);
  expect(Math.abs((await top()) - then)).toBeLessThan(2);
  await expect(heading).toBeInViewport();
});
