import { expect, test, type Page } from '@playwright/test';
import { idsIn } from './bundleOf.ts';
import { FOLDERS } from './ownWords.ts';
import { ready, STRASBOURG, takenOver } from './page.ts';

const inOtherLanguages = (page: Page) =>
  page.getByRole('list', { name: 'This view in other languages' }).getByRole('link');

test('from the foot of the timeline to the same view in Russian, to a milestone in German, and back', async ({
  page,
}) => {
  await ready(page, './?view=list&state=FR');
  const passing = await idsIn(page, 'list');
  await expect(inOtherLanguages(page)).toHaveText([
    'Deutsch',
    'español',
    'français',
    'italiano',
    'русский',
  ]);
  await inOtherLanguages(page).filter({ hasText: 'русский' }).click();
  await expect(page).toHaveURL(
    /\/ru\/index\.html\?view=list&state=FR$|\/ru\/index\.html\?state=FR&view=list$/,
  );
  await takenOver(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Борьба с торговлей людьми/);
  await expect.poll(() => idsIn(page, 'list')).toEqual(passing);
  await page.goto(`./ru/m/${STRASBOURG}.html`);
  await expect(page.getByText('9–10 октября 2014 г. · Страсбург, Франция')).toBeVisible();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByText('9.–10. Oktober 2014 · Straßburg, Frankreich')).toBeVisible();
  // The timeline in the language of the page, with the milestone open.
  await page.locator('.open a').click();
  await expect(page).toHaveURL(new RegExp(`/de/index\\.html\\?item=${STRASBOURG}$`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.locator('[data-detail]')).toContainText('9.–10. Oktober 2014');
});

test('the milestone that is open stays open in another language, and back', async ({ page }) => {
  await ready(page, `./?item=${STRASBOURG}`);
  await inOtherLanguages(page).filter({ hasText: 'русский' }).click();
  await expect(page).toHaveURL(new RegExp(`/ru/index\\.html\\?item=${STRASBOURG}$`));
  await expect(page.locator('[data-detail]')).toContainText('9–10 октября 2014 г.');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await inOtherLanguages(page).filter({ hasText: 'русский' }).click();
  await expect(page).toHaveURL(/\/ru\/index\.html$/);
});

for (const folder of ['.', ...FOLDERS]) {
  test(`no page of ${folder} is wider than a window of 320 px, with text of 200 % too`, async ({
    page,
  }) => {
    for (const path of [
      'index.html',
      's/BA.html',
      'm/un-trafficking-protocol-in-force-2003.html',
    ]) {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(`./${folder}/${path}`);
      for (const size of ['16px', '32px']) {
        await page.evaluate((px) => (document.documentElement.style.fontSize = px), size);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, size, over]).toEqual([path, size, 0]);
      }
    }
  });
}

test('a phone that has opened nothing yet prints its overview in the language of the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./ru/');
  await takenOver(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const foot = page.locator('.sheet-foot');
  await expect(foot).toContainText('Источники');
  await expect(foot).not.toContainText(/Sources|Printed/);
});
