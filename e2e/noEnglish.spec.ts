import { expect, test, type Page } from '@playwright/test';
import {
  bundleIn,
  englishIn,
  type EnglishTexts,
  englishTexts,
  FOLDERS,
  inWordsOf,
} from './ownWords.ts';
import { takenOver } from './page.ts';
import { latinIn, textsOnScreen, wordsOfStyles } from './textsOnScreen.ts';

const PATH = 'action-plan-2003,addendum-2013,alliance-launched-2004';

/** Collects what is not in the language of the page, screen by screen. */
function watchWords(page: Page, folder: string, english: EnglishTexts) {
  const found = new Map<string, string>();
  let screens = 0;
  const look = async (screen: string, within?: string): Promise<void> => {
    const texts = await textsOnScreen(page, within);
    expect(texts.length, screen).toBeGreaterThan(3);
    screens += 1;
    const doubled = texts.filter((text) => /(?<!\.)\.\.(?!\.)/.test(text));
    const foreign = [
      ...doubled,
      ...englishIn(texts, english),
      ...(folder === 'ru' ? latinIn(texts) : []),
    ];
    for (const text of foreign) if (!found.has(text)) found.set(text, screen);
  };
  return { look, found, screens: () => screens };
}

for (const folder of FOLDERS) {
  test(`no English on any screen of ${folder}`, async ({ page }) => {
    test.slow();
    const { say } = inWordsOf(folder);
    const own = await bundleIn(page, folder);
    const english = englishTexts(folder, await bundleIn(page, ''), own);
    expect(english.phrases.length).toBeGreaterThan(500);
    const { look, found, screens } = watchWords(page, folder, english);
    const open = async (query: string): Promise<void> => {
      await page.goto(`./${folder}/${query}`);
      await takenOver(page);
    };
    const dialog = page.getByRole('dialog').last();
    const press = (english_: string) =>
      page
        .getByRole('button', { name: say(english_), exact: true })
        .first()
        .click();
    await open('');
    await expect(page.locator('[data-view=timeline] [data-milestone]').first()).toBeVisible();
    await look('chart');
    expect(await wordsOfStyles(page)).toEqual([]);
    for (const panel of await page.locator('[data-disclosure], button[aria-expanded]').all()) {
      if (!(await panel.isVisible())) continue;
      await panel.click();
      await page.waitForTimeout(100);
      await look(`panel ${await panel.textContent()}`);
      await page.keyboard.press('Escape');
    }
    for (const button of await page.locator('[aria-haspopup=dialog]').all()) {
      if (!(await button.isVisible())) continue;
      const name = `dialog ${await button.textContent()}`;
      await button.click();
      await expect(dialog).toBeVisible();
      await look(name, 'dialog');
      for (const radio of await dialog.getByRole('radio').all()) {
        await radio.check();
        await look(name, 'dialog');
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    const search = page.getByRole('searchbox').first();
    await search.fill('2014');
    await expect(
      page.locator('[data-offers] [data-exact], [data-offers] li').first(),
    ).toBeVisible();
    await look('offers');
    await search.fill('qqqq');
    await expect(page.getByText(say('No milestone matches.')).first()).toBeVisible();
    await look('no result');

    await open('?state=AT,CH&item=action-plan-2003');
    const detail = page.locator('[data-detail]');
    await expect(detail.locator('button[aria-expanded]').first()).toBeVisible();
    for (const basis of ['stated', 'derived', 'editor']) {
      const tag = say(`${basis} | basis of a tag`);
      const why = detail.locator(`button[aria-expanded][aria-label$="${tag}"]`).first();
      if ((await why.count()) === 0) continue;
      await why.click();
      await expect(detail.locator('[data-why]').first()).toBeVisible();
      await look(`why ${basis}`, '[data-detail]');
    }
    await detail
      .locator('summary')
      .evaluateAll((all) => all.forEach((one) => (one as HTMLElement).click()));
    await look('detail');
    await open('?view=list&state=AT');
    await look('list');
    await open('?view=table&status=announced');
    await expect(page.locator('[data-view=table] [data-milestone]').first()).toBeVisible();
    await look('table');
    await open(`?view=list&path=${PATH}`);
    await expect(page.locator('[data-path-row]').first()).toBeVisible();
    await look('path');
    await press('Title and notes');
    await expect(dialog).toBeVisible();
    await look('title and notes', 'dialog');
    await page.keyboard.press('Escape');
    await press('Self-check');
    await expect(dialog).toBeVisible();
    await page.getByRole('button', { name: say('Check the order | verb') }).click();
    await look('self-check');
    await page.keyboard.press('Escape');
    await press('Print path | verb');
    await expect(dialog).toBeVisible();
    for (const radio of await dialog.getByRole('radio').all()) {
      await radio.check();
      await look('print dialog', 'dialog');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({ media: 'print' });
      await look('sheet');
      await page.emulateMedia({ media: 'screen' });
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    }
    await open('?present=1&item=action-plan-2003');
    await expect(dialog.locator('[data-milestone]')).toBeVisible();
    await look('presenting');
    await page.keyboard.press('b');
    await look('blank screen');
    for (const file of [
      'embed.html?controls=full',
      'm/action-plan-2003.html',
      's/CH.html',
      'about.html',
    ]) {
      await page.goto(`./${folder}/${file}`);
      if (file.startsWith('embed')) await takenOver(page);
      await look(file);
    }
    expect([...found].map(([text, screen]) => `${screen}: ${text}`)).toEqual([]);
    expect(screens()).toBeGreaterThan(30);
  });
}
