import { expect, test } from '@playwright/test';
import { ready, STRASBOURG } from './page.ts';

test('from the foot of the timeline to its record in Russian, to a milestone in German, and back', async ({
  page,
}) => {
  await ready(page, './');
  const languages = page.getByRole('list', { name: 'Milestones in other languages' });
  await expect(languages.getByRole('link')).toHaveText([
    'Deutsch',
    'español',
    'français',
    'italiano',
    'русский',
  ]);
  await languages.getByRole('link', { name: 'русский' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Борьба с торговлей людьми/);
  await page.getByRole('link', { name: /Страсбурге неприменение наказания/ }).click();
  await expect(page.getByText('9–10 октября 2014 г. · Страсбург, Франция')).toBeVisible();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(page.getByText('9.–10. Oktober 2014 · Straßburg, Frankreich')).toBeVisible();
  // The timeline is in English: the link says where it leads, and the milestone is open there.
  await page.locator('.open a').click();
  await expect(page).toHaveURL(/index\.html\?item=strasbourg-non-punishment-workshop-2014$/);
  await expect(page.locator('[data-detail]')).toBeVisible();
});

test('the milestone that is open leads to itself in another language, and back', async ({
  page,
}) => {
  await ready(page, `./?item=${STRASBOURG}`);
  const languages = page.getByRole('list', { name: 'This milestone in other languages' });
  await languages.getByRole('link', { name: 'русский' }).click();
  await expect(page).toHaveURL(new RegExp(`/ru/m/${STRASBOURG}\\.html$`));
  await expect(page.getByText('9–10 октября 2014 г. · Страсбург, Франция')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page
    .getByRole('list', { name: 'Milestones in other languages' })
    .getByRole('link', { name: 'русский' })
    .click();
  await expect(page).toHaveURL(/\/ru\/index\.html$/);
});

for (const folder of ['.', 'de', 'es', 'fr', 'it', 'ru']) {
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
