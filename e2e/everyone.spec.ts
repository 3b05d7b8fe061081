import { expect, test, type Page } from '@playwright/test';
import { bundleOf } from './bundleOf.ts';
import { noAxeViolation, ready, sidewaysScroll } from './page.ts';

/** Text of controls that is cut off by its own box, by the words it begins with. */
async function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, h1, h2, h3, label, th, summary')]
      .filter((element) => element.offsetParent !== null && !element.closest('.spoken, .skip-link'))
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 2)
      .map((element) => element.textContent.slice(0, 30)),
  );
}

test('the theme of the address goes before that of the device', async ({ page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await ready(page, '?theme=dark');
  expect(await ground()).toBe('rgb(15, 21, 27)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await ready(page, '?theme=light');
  expect(await ground()).toBe('rgb(244, 246, 248)');
  await ready(page, './');
  expect(await ground()).toBe('rgb(15, 21, 27)');
  await page.getByRole('button', { name: /^Colours: as the device/ }).click();
  await expect(page).toHaveURL(/theme=light/);
  expect(await ground()).toBe('rgb(244, 246, 248)');
});

test('wider spacing of text cuts nothing off', async ({ page }) => {
  for (const [address, width] of [
    ['?view=list', 1280],
    ['?view=table', 1280],
    ['./', 1280],
    ['?state=CH', 390],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await ready(page, address);
    await page.evaluate(() => {
      // The spacing of WCAG 2.2, 1.4.12.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    await expect.poll(() => clippedTexts(page), address).toEqual([]);
    expect(await sidewaysScroll(page), address).toBeLessThanOrEqual(0);
  }
});

test('forced colours: no axe violation, what is chosen still shows', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await ready(page, '?state=CH&view=list');
  await noAxeViolation(page);
  const grounds = await page
    .getByRole('button', { name: /^(List|Table)$/ })
    .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor));
  expect(new Set(grounds).size).toBe(2);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the list is the page: every milestone, no control', async ({ page }) => {
    await page.goto('./');
    const { milestones } = await bundleOf(page);
    await expect(page.locator('[data-view=list] [data-milestone]')).toHaveCount(milestones.length);
    await expect(page.locator('[data-milestone]').first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });
});

test.describe('under fingers', () => {
  test.use({ hasTouch: true, isMobile: true });

  for (const [address, width, press] of [
    ['./', 820, null],
    ['./?view=table', 820, null],
    ['./?view=list', 390, 'Filter'],
    ['./?view=list', 390, 'Search'],
    ['./', 820, 'Embed'],
    ['./', 820, 'Share'],
    ['embed.html?controls=full', 720, null],
  ] as const) {
    test(`no field has letters that iOS would zoom in on: ${address} ${press ?? ''}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await ready(page, address);
      if (press) await page.getByRole('button', { name: press, exact: true }).first().click();
      const fields = page.locator('select, textarea, input:not([type=checkbox], [type=radio])');
      await expect(fields.first()).toBeAttached();
      const found = await fields.evaluateAll((all) =>
        all
          .filter((field) => field.checkVisibility())
          .map((field) => [field.outerHTML.slice(0, 60), getComputedStyle(field).fontSize]),
      );
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(([, size]) => Number.parseFloat(size ?? '') < 16)).toEqual([]);
      expect(await clippedTexts(page)).toEqual([]);
    });
  }
});

test('a light theme that was chosen is not darkened by a browser, nor by extensions that ask first', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const address of ['./?theme=light', './embed.html?theme=light']) {
    await ready(page, address);
    // Seen to hold in Chromium with WebContentsForceDark; `only` is what it reads.
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
      'light only',
    );
    // Dark Reader 4.9 keeps off by this: of a drawing it takes only half.
    await expect(page.locator('meta[name=darkreader-lock]')).toBeAttached();
  }
});
