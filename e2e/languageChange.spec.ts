import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { filledHosts, hostAddress, siteAddress } from './addresses.ts';
import { inWordsOf } from './ownWords.ts';
import { noAxeViolation, queryOf, ready, STRASBOURG, takenOver } from './page.ts';

const QUERY = `state=FR&field=rule-of-law&view=list&item=${STRASBOURG}`;

/** Parameters of an address, in an order of their own. */
const pairsOf = (address: string): readonly string[] =>
  [...new URL(address).searchParams].map((pair) => pair.join('=')).toSorted();

test('the language dialog keeps filter, view and milestone, and Back returns', async ({ page }) => {
  await ready(page, `./?${QUERY}`);
  const before = pairsOf(page.url());
  await page.getByRole('button', { name: 'English: change the language' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link', { name: 'English' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await dialog.getByRole('link', { name: 'русский' }).click();
  await expect(page).toHaveURL(/\/ru\/index\.html\?/);
  await takenOver(page);
  expect(pairsOf(page.url())).toEqual(before);
  await expect(page.locator(`[data-detail="${STRASBOURG}"]`)).toBeVisible();
  await expect(page.locator('[data-view=list]')).toBeVisible();

  const { say } = inWordsOf('ru');
  await page
    .getByRole('button', { name: say('{name}: change the language', { name: 'русский' }) })
    .click();
  await page.getByRole('dialog').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(/\/de\/index\.html\?/);
  expect(pairsOf(page.url())).toEqual(before);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  expect(pairsOf(page.url())).toEqual(before);
});

test('a presentation goes on in another language', async ({ page }) => {
  await page.goto(`./?present=1&item=${STRASBOURG}`);
  await takenOver(page);
  await expect(page.getByRole('dialog')).toBeVisible();
  const link = page.locator('footer a[hreflang=ru]');
  const address = await link.evaluate((one: HTMLAnchorElement) => one.href);
  expect(pairsOf(address)).toEqual(pairsOf(page.url()));
  await page.goto(address);
  const stage = page.getByRole('dialog', { name: inWordsOf('ru').say('Presentation') });
  await expect(stage.locator(`[data-milestone="${STRASBOURG}"]`)).toBeVisible();
});

/** A visit by a reader whose browser has a language; `referer` is the page they come from. */
async function visit(
  browser: Browser,
  locale: string,
  { address = './?state=FR', referer }: { address?: string; referer?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({ locale });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(new URL(address, siteAddress()).href, referer ? { referer } : {});
  await takenOver(page);
  return page;
}

test('the first visit offers the reader’s own language in one line, and nothing moves', async ({
  browser,
}) => {
  const page = await visit(browser, 'ru-RU');
  const offer = page.locator('#offers a:visible');
  await expect(offer).toHaveText('Читать по-русски');
  await page.waitForLoadState('networkidle');
  const moved = await page.evaluate(() =>
    (globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0),
  );
  expect(moved).toBe(0);
  await noAxeViolation(page);
  await offer.click();
  await expect(page).toHaveURL(/\/ru\/index\.html\?state=FR$/);
  await takenOver(page);
  await expect(page.locator('#offers a:visible')).toHaveCount(0);
  await page.context().close();
});

for (const [what, locale, options, offers] of [
  ['none in English', 'en-GB', {}, []],
  ['none in a language that the site does not have', 'fi-FI', {}, []],
  ['none to who comes from another page of the site', 'ru-RU', { referer: siteAddress() }, []],
  ['English on a page in German', 'en-GB', { address: './de/' }, ['Read in English']],
  ['none on a page in the reader’s own', 'de-AT', { address: './de/' }, []],
] as const) {
  test(`offers of a language: ${what}`, async ({ browser }) => {
    const page = await visit(browser, locale, options);
    await expect(page.locator('#offers')).toBeAttached();
    expect(await page.locator('#offers a:visible').allTextContents()).toEqual(offers);
    await page.context().close();
  });
}

test('a frame in Russian in a German page says so, and the page stays German', async ({ page }) => {
  mkdirSync(filledHosts(), { recursive: true });
  writeFileSync(
    join(filledHosts(), 'german.html'),
    `<!doctype html><html lang="de"><meta charset="utf-8"><title>Kurs</title><h1>Kurs</h1>
    <iframe title="Zeitleiste" width="900" height="520" src="${siteAddress()}ru/embed.html?state=FR"></iframe></html>`,
  );
  await page.goto(`${hostAddress()}made/german.html`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(frame.getByRole('status')).toContainText('Франция');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(frame.locator('a[href*="index.html"]').first()).toHaveAttribute(
    'href',
    /^\.\/index\.html|\/ru\/index\.html/,
  );
});

test('the embed dialog gives the code of the frame in the chosen language, which loads', async ({
  page,
}) => {
  await ready(page, './?state=FR');
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption('ru');
  const preview = page.frameLocator('dialog iframe');
  await expect(preview.locator('html')).toHaveAttribute('lang', 'ru');
  const code = dialog.getByRole('textbox', { name: /^Code/ });
  await expect(code).toHaveValue(/src="[^"]*\/ru\/embed\.html\?state=FR"/);
  const [, address = ''] = /src="([^"]*)"/.exec(await code.inputValue()) ?? [];
  await dialog.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await expect(code).toHaveValue(/\/de\/embed\.html/);
  await dialog.getByRole('button', { name: 'Frame, automatic height' }).click();
  // One script at the top of the site serves the frames of all languages.
  await expect(code).toHaveValue(new RegExp(`src="${siteAddress()}embed.js"`));
  await page.goto(address);
  await takenOver(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  expect(queryOf(page).get('state')).toBe('FR');
});
