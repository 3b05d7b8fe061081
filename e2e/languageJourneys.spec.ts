import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Bundle } from '../src/model/bundle.ts';
import { idsIn } from './bundleOf.ts';
import { bundleIn, FOLDERS, inWordsOf } from './ownWords.ts';
import { noAxeViolation, queryOf, ready, STRASBOURG, takenOver } from './page.ts';

const startsWith = (text: string): RegExp =>
  new RegExp(`^${text.replaceAll(/[()]/g, String.raw`\$&`)}(?!\\p{L})`, 'u');

const nameOf = ({ vocabulary }: Bundle) => ({
  state: (iso2: string) => vocabulary.states.find((one) => one.iso2 === iso2)?.name ?? '?',
  field: (id: string) => vocabulary.fieldsOfWork.find((one) => one.id === id)?.label ?? '?',
  kind: (id: string) => vocabulary.kinds.find((one) => one.id === id)?.label ?? '?',
});

async function csvOf(page: Page, language: string) {
  const { say } = inWordsOf(language);
  await page.getByRole('button', { name: say('Download | verb'), exact: true }).click();
  await page.getByRole('radio', { name: /^CSV/ }).check();
  const link = page.locator('dialog a[href^="blob:"]');
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await page.keyboard.press('Escape');
  return csvParse((await readFile(await download.path(), 'utf8')).replace(/^\uFEFF/, ''));
}

/** The words of a page printed by the browser itself, without blanks: where a line breaks does not count. */
async function wordsOnPaper(page: Page): Promise<string> {
  const read = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  return bare((await extractText(read, { mergePages: true })).text);
}

const bare = (text: string): string => text.replaceAll(/[\s\u00AD-]/g, '');

for (const language of FOLDERS) {
  test(`a reader of ${language} filters, searches, opens, presents, prints and saves`, async ({
    page,
  }) => {
    const { say } = inWordsOf(language);
    const bundle = await bundleIn(page, language);
    const names = nameOf(bundle);
    const workshop = bundle.milestones.find(({ id }) => id === STRASBOURG);
    const title = workshop?.title ?? '?';
    const button = (english: string) =>
      page.getByRole('button', { name: startsWith(say(english)) }).first();
    await page.goto(`./${language}/?view=list`);
    await takenOver(page);

    await button('States').click();
    await page
      .getByRole('checkbox', { name: startsWith(names.state('FR')) })
      .first()
      .check();
    await page.keyboard.press('Escape');
    await button('Field of work').click();
    await page.getByRole('checkbox', { name: startsWith(names.field('rule-of-law')) }).check();
    await page.keyboard.press('Escape');
    await expect.poll(() => queryOf(page).toString()).toContain('field=rule-of-law');
    expect(queryOf(page).get('state')).toBe('FR');
    await expect(page.getByRole('status')).toContainText(names.state('FR'));

    await page
      .getByRole('searchbox')
      .first()
      .fill(workshop?.place?.city ?? '?');
    await expect.poll(async () => (await idsIn(page, 'list')).length).toBeLessThan(6);
    expect(await idsIn(page, 'list')).toContain(STRASBOURG);

    await page.getByRole('link', { name: title }).first().click();
    const detail = page.locator(`[data-detail="${STRASBOURG}"]`);
    await expect(detail).toContainText(title);
    const tag = detail.getByRole('button', { name: startsWith(names.state('FR')) });
    // What the filter asks for may be explained from the start.
    if ((await tag.getAttribute('aria-expanded')) === 'false') await tag.click();
    const why = say('Why {name}?', { name: names.state('FR') });
    await expect(detail.locator('[data-why]').filter({ hasText: why })).toBeVisible();

    await button('Present | verb').click();
    const stage = page.getByRole('dialog', { name: say('Presentation'), exact: true });
    await expect(stage.locator('[data-milestone]')).toContainText(title);
    await page.keyboard.press('Escape');
    await expect(stage).toHaveCount(0);

    const paper = await wordsOnPaper(page);
    for (const text of [
      say('Sources for every line:'),
      names.state('FR'),
      workshop?.tier === 1 ? title : (workshop?.label ?? '?'),
    ])
      expect(paper).toContain(bare(text));
    expect(paper).not.toContain(bare('Sources for every line'));

    const rows = await csvOf(page, language);
    const row = rows.find(({ id }) => id === STRASBOURG);
    expect(row?.['title']).toBe(title);
    expect(row?.['kind']).toBe(names.kind(workshop?.kind ?? ''));
    expect([row?.['start'], row?.['end'], row?.['precision']]).toEqual([
      '2014-10-09',
      '2014-10-10',
      'range',
    ]);
    expect(Object.values(row ?? {}).join('\n')).toContain(names.state('FR'));
    const english = await page.request.get('./milestones.csv');
    const [head = ''] = (await english.text()).replace(/^\uFEFF/, '').split('\r\n', 1);
    expect(rows.columns).toEqual(csvParse(head).columns);
  });
}

const LINKS = [
  'state=CH,AT&role=host&all=none',
  'field=human-rights,rule-of-law&match=all&from=2008&to=2016',
  'status=announced&kind=decision,conference,training',
];

test('a link means the same in every folder', async ({ page }) => {
  test.slow();
  const shown = () => idsIn(page, 'list');
  const english: (readonly string[])[] = [];
  for (const link of LINKS) {
    await ready(page, `./?view=list&${link}`);
    english.push(await shown());
  }
  const counts = english.map(({ length }) => length);
  expect(Math.min(...counts)).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBeLessThan(100);
  expect(new Set(counts).size).toBe(LINKS.length);
  for (const language of FOLDERS) {
    await page.goto(`./${language}/?view=list&${LINKS[0]}`);
    await takenOver(page);
    for (const [at, link] of LINKS.entries()) {
      // A step in the history, as Back makes it, spares a load.
      await page.evaluate((query) => {
        history.pushState(null, '', `?view=list&${query}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, link);
      await expect.poll(shown, `${language}: ${link}`).toEqual(english[at]);
    }
  }
});

test.describe('a reader whose browser is Russian', () => {
  test.use({ locale: 'ru-RU' });

  test('axe finds nothing in Russian: list, chart, detail, presenting', async ({ page }) => {
    test.slow();
    for (const query of [
      'view=list&state=FR',
      'state=FR',
      `view=list&item=${STRASBOURG}`,
      `present=1&item=${STRASBOURG}`,
    ]) {
      await page.goto(`./ru/?${query}`);
      await takenOver(page);
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
      await expect(page.locator('[data-milestone]:visible').first()).toBeVisible();
      if (query.includes('item')) {
        await expect(page.locator('[data-detail], dialog').first()).toBeVisible();
      }
      await noAxeViolation(page, { what: query });
    }
  });
});

test('in Russian, titles of sources and quotes are marked with the language of the document', async ({
  page,
}) => {
  await page.goto(`./ru/?view=list&item=${STRASBOURG}`);
  await takenOver(page);
  const detail = page.locator('[data-detail]');
  const titles = detail.locator('cite');
  await expect(titles.first()).toBeVisible();
  for (const cite of await titles.all()) await expect(cite).toHaveAttribute('lang', 'en');
  const derived = inWordsOf('ru').say('derived | basis of a tag');
  await detail.locator(`button[aria-label$="${derived}"]`).first().click();
  await expect(detail.locator('[data-why] q')).toHaveAttribute('lang', 'en');
});
