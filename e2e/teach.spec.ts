import { readFile } from 'node:fs/promises';

import { AxeBuilder } from '@axe-core/playwright';
import { toJSON } from '@orcid/bibtex-parse-js';
import { expect, test, type Download, type Page } from '@playwright/test';
import { csvParse } from 'd3';

import type { Bundle } from '../src/model/bundle.ts';
import { hostAddress, siteAddress } from './addresses.ts';
import { bundleOf, sixIds } from './bundleOf.ts';

const stage = (page: Page) => page.getByRole('dialog', { name: 'Presentation' });
const presented = (page: Page) => stage(page).locator('[data-milestone]');
const queryOf = (page: Page) => new URL(page.url()).searchParams;

test('with keys alone: filter, present, to the end and back, leave, focus where it was', async ({
  page,
}) => {
  await page.goto('./');
  await expect(page.getByRole('status')).toContainText('of');
  await expect(page.locator('[data-view="timeline"] [data-milestone]').first()).toBeVisible();
  const isInView = () =>
    page.evaluate(() => document.activeElement?.closest('[data-view]') !== null);
  const search = page.getByRole('searchbox');
  await page.keyboard.press('Tab');
  await page.keyboard.press('/');
  await expect(search).not.toBeFocused();
  for (let stops = 0; stops < 20 && !(await isInView()); stops += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('Vicenza');
  const passing = async (): Promise<number> =>
    Number(/^(\d+) of/.exec((await page.getByRole('status').innerText()).trim())?.[1] ?? 0);
  await expect.poll(passing).toBeLessThan(20);
  await expect.poll(passing).toBeGreaterThan(2);
  const count = await passing();
  await expect.poll(() => queryOf(page).get('q')).toBe('Vicenza');

  const present = page.getByRole('button', { name: 'Present', exact: true });
  await page.keyboard.press('Shift+Tab');
  await expect(present).toBeFocused();
  await page.keyboard.press('Enter');
  const first = await presented(page).getAttribute('data-milestone');
  await expect(stage(page)).toContainText(`1 of ${count}`);
  for (let step = 1; step < count; step += 1) await page.keyboard.press('PageDown');
  await expect(stage(page)).toContainText(`${count} of ${count}`);
  await expect(stage(page)).toContainText('This is the last one');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toContainText(`${count} of ${count}`);
  await page.keyboard.press('PageUp');
  await expect(stage(page)).toContainText(`${count - 1} of ${count}`);
  await page.keyboard.press('Home');
  await expect(presented(page)).toHaveAttribute('data-milestone', first ?? '');
  await expect.poll(() => queryOf(page).get('item')).toBe(first);

  await page.keyboard.press('b');
  await expect(stage(page).getByText('Show the milestone again')).toBeAttached();
  await page.keyboard.press('PageDown');
  await expect(stage(page).getByText('Show the milestone again')).not.toBeAttached();
  await expect(presented(page)).toHaveAttribute('data-milestone', first ?? '');

  await page.keyboard.press('Escape');
  await expect(stage(page)).not.toBeAttached();
  await expect(present).toBeFocused();
  expect(page.url()).not.toContain('present');
  expect(page.url()).toContain('q=Vicenza');
});

test('a reload and a link open the same place of a presentation', async ({ page, context }) => {
  await page.goto('./?kind=treaty&present=1');
  await expect(stage(page)).toContainText('1 of');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toContainText('2 of');
  const id = await presented(page).getAttribute('data-milestone');
  await expect.poll(() => queryOf(page).get('item')).toBe(id);
  await page.reload();
  await expect(presented(page)).toHaveAttribute('data-milestone', id ?? '');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(presented(other)).toHaveAttribute('data-milestone', id ?? '');
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`a presented milestone is whole and large at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    const { milestones } = await bundleOf(page);
    await page.goto(`./?present=1&item=${milestones[0]?.id}`);
    const faults: string[] = [];
    for (const { id } of milestones) {
      await expect(presented(page)).toHaveAttribute('data-milestone', id);
      await expect(stage(page).locator('.present-text')).not.toBeEmpty();
      const found = await stage(page).evaluate((dialog) => {
        const sizes = [...dialog.querySelectorAll('p, h2, h3, button, text')]
          .filter((element) => element.textContent?.trim() && !element.closest('.spoken'))
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
        const slide = dialog.querySelector('.present-slide');
        const box = dialog.querySelector('.present');
        const over = [slide, box].map((one) => (one ? one.scrollHeight - one.clientHeight : 0));
        return { smallest: Math.min(...sizes), over: Math.max(...over) };
      });
      if (found.smallest < 18) faults.push(`${id}: text of ${found.smallest} px`);
      if (found.over > 1) faults.push(`${id}: ${found.over} px cut`);
      await page.keyboard.press('PageDown');
    }
    expect(faults).toEqual([]);
  });
}

test('present mode, path and download dialog have no axe violation', async ({ page }) => {
  const ids = await sixIds(page);
  const check = async (query: string, part: string, act: () => Promise<void>) => {
    await page.goto(`./?${query}`);
    await act();
    const { violations } = await new AxeBuilder({ page }).include(part).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      query,
    ).toEqual([]);
  };
  await check(`present=1&item=${ids[3]}`, 'dialog', () => expect(presented(page)).toBeVisible());
  await check(`theme=dark&present=1&path=${ids.join(',')}`, 'dialog', () =>
    expect(presented(page)).toBeVisible(),
  );
  await check(`view=list&path=${ids.join(',')}`, '[data-path]', () =>
    expect(page.locator('[data-path-row]')).toHaveCount(6),
  );
  await check('view=table', 'dialog', async () => {
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await expect(page.getByRole('link', { name: /^Save / })).toBeVisible();
  });
});

test('presenting fills a frame that refuses full screen and scripts of its own origin', async ({
  page,
}) => {
  const [a = '', b = ''] = await sixIds(page);
  const address = `${siteAddress()}embed.html?path=${a},${b}&present=1`;
  // A page of another origin; which one does not matter.
  await page.goto(`${hostAddress()}refusing.html`);
  await page.evaluate((source) => {
    document.body.innerHTML = `<iframe title="Timeline" sandbox="allow-scripts" width="900" height="600" src="${source}"></iframe>`;
  }, address);
  const frame = page.frameLocator('iframe');
  const slide = frame.getByRole('dialog', { name: 'Presentation' }).locator('[data-milestone]');
  await expect(slide).toHaveAttribute('data-milestone', a);
  await frame.getByRole('button', { name: /^After/ }).click();
  await expect(slide).toHaveAttribute('data-milestone', b);
});

/** Opens the page and waits for what it prints with. */
async function openToPrint(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /PrintedSheet.*js/.test(name)),
  );
  await page.waitForLoadState('networkidle');
}

/** Number of pages of a PDF that Chromium wrote: its page objects are not compressed. */
const pageCount = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;

/** Puts the sheet on the screen as it is on paper and looks for what overlaps or sticks out. */
async function sheetFaults(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const faults = await page.locator('.sheet').evaluate((sheet) => {
    const right = sheet.getBoundingClientRect().right + 1;
    const parts = [...sheet.querySelectorAll('header, svg.sheet-chart, li, section, footer')];
    const boxes = parts.map((part) => ({
      words: (part.textContent ?? '').slice(0, 40),
      box: part.getBoundingClientRect(),
    }));
    return boxes.flatMap(({ words, box }, index) => {
      const over = boxes.find(
        (other, at) =>
          at > index &&
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
      );
      const wide = box.right > right ? [`sticks out: ${words}`] : [];
      return over ? [...wide, `${words} lies over ${over.words}`] : wide;
    });
  });
  return faults;
}

for (const view of ['timeline', 'list', 'table'] as const) {
  test(`printed from the ${view}: the sheet of one State`, async ({ page }) => {
    await openToPrint(page, `state=CH&from=2008&to=2019&view=${view}&theme=dark`);
    await expect(page.locator(`[data-view="${view}"]`)).toBeVisible();
    const pages = pageCount(await page.pdf({ format: view === 'list' ? 'Letter' : 'A4' }));
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
    expect(await sheetFaults(page)).toEqual([]);
    const sheet = page.locator('.sheet');
    await expect(sheet).toContainText(
      'Switzerland, with decisions for all participating States; 2008–2019',
    );
    await expect(sheet.getByRole('link')).toHaveAttribute('href', /state=CH&from=2008&to=2019/);
    await expect(page.getByRole('heading', { level: 1, includeHidden: false })).toHaveCount(1);
    const colours = await sheet.evaluate((element) => [
      ...new Set(
        [...element.querySelectorAll('svg.sheet-chart [fill]')].map((one) =>
          one.getAttribute('fill'),
        ),
      ),
    ]);
    expect(colours).not.toContain('#2d509c');
  });
}

test('printed: the whole timeline names every milestone, a path of six keeps its order', async ({
  page,
}) => {
  const { milestones } = await bundleOf(page);
  await openToPrint(page, '');
  const pages = pageCount(await page.pdf({ format: 'A4' }));
  expect(pages).toBeGreaterThan(2);
  expect(pages).toBeLessThanOrEqual(6);
  expect(await sheetFaults(page)).toEqual([]);
  const words = await page.locator('.sheet').innerText();
  const missing = milestones.filter(
    ({ tier, title, label }) => !words.includes(tier === 1 ? title : label),
  );
  expect(missing.map(({ id }) => id)).toEqual([]);

  const ids = await sixIds(page);
  await page.emulateMedia({ media: null });
  await openToPrint(page, `path=${ids.join(',')}`);
  expect(pageCount(await page.pdf({ format: 'Letter' }))).toBe(1);
  expect(await sheetFaults(page)).toEqual([]);
  const titles = await page.locator('.sheet li h2').allInnerTexts();
  const expected = ids.map((id) => milestones.find((one) => one.id === id)?.title);
  expect(titles).toEqual(expected);
});

async function taken(page: Page, format: string): Promise<Download> {
  await page.getByRole('radio', { name: new RegExp(`^${format}`) }).check();
  const link = page.getByRole('link', { name: /^Save / });
  await expect(link).toHaveAttribute('href', /^blob:/);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return download;
}

const textOf = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');

test('downloads hold the milestones that are shown, read back by others', async ({ page }) => {
  await page.goto('./?state=CH&from=2008&to=2019&view=table');
  await expect(page.locator('tr[data-milestone], [data-milestone]').first()).toBeVisible();
  const rows = page.locator('[data-view="table"] [data-milestone]');
  const shown = await rows.evaluateAll((all) =>
    all.map((row) => row.getAttribute('data-milestone')).toSorted(),
  );
  const { milestones } = await bundleOf(page);
  await page.getByRole('button', { name: 'Download', exact: true }).click();

  const csv = csvParse((await textOf(await taken(page, 'CSV'))).replace(/^\uFEFF/, ''));
  expect(csv.map((row) => row['id']).toSorted()).toEqual(shown);
  for (const row of csv) {
    const date = milestones.find(({ id }) => id === row['id'])?.date;
    expect([row['start'], row['end'], row['precision']]).toEqual([
      date?.start,
      date?.end ?? '',
      date?.precision,
    ]);
    expect(row['summary']).not.toBe('');
  }

  const json = JSON.parse(await textOf(await taken(page, 'JSON'))) as Bundle;
  expect(json.format).toBe('osce-thb-timeline');
  expect(json.milestones).toEqual(milestones.filter(({ id }) => shown.includes(id)));

  const ris = await textOf(await taken(page, 'RIS'));
  const risIds = new Set([...ris.matchAll(/^KW {2}- (.+)\r$/gm)].map(([, id]) => id ?? ''));
  expect([...risIds].toSorted()).toEqual(shown);
  expect(ris.match(/^TY/gm)?.length).toBe(ris.match(/^ER/gm)?.length);

  const bibtex = toJSON(await textOf(await taken(page, 'BibTeX')));
  const ids = bibtex.flatMap(({ entryTags }) => (entryTags['keywords'] ?? '').split(', '));
  expect([...new Set(ids)].toSorted()).toEqual(shown);
});

test('the SVG opens alone and the PNG is the same picture', async ({ page, context }) => {
  await page.goto('./?state=CH&theme=dark');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const svg = await textOf(await taken(page, 'SVG'));
  const png = await readFile(await (await taken(page, 'PNG')).path());

  const alone = await context.newPage();
  const requests: string[] = [];
  alone.on('request', (request) => requests.push(request.url()));
  const address = `${hostAddress()}alone.svg`;
  await alone.route(address, (route) => route.fulfill({ contentType: 'image/svg+xml', body: svg }));
  await alone.goto(address);
  expect(requests).toEqual([address]);
  expect(await alone.evaluate(() => document.documentElement.tagName)).toBe('svg');
  const words = (await alone.evaluate(() => document.documentElement.textContent)) ?? '';
  for (const expected of [
    'Combating trafficking in human beings',
    'Switzerland',
    'state=CH',
    'Made on',
  ]) {
    expect(words).toContain(expected);
  }

  await page.goto('./');
  const difference = await page.evaluate(
    async ([drawing, picture]) => {
      const pixels = async (source: string): Promise<Uint8ClampedArray> => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = 1288;
        canvas.height = 900;
        const context2d = canvas.getContext('2d');
        context2d?.drawImage(image, 0, 0, 1288, 900);
        return context2d?.getImageData(0, 0, 1288, 900).data ?? new Uint8ClampedArray();
      };
      const one = await pixels(
        `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing ?? '')}`,
      );
      const two = await pixels(`data:image/png;base64,${picture}`);
      const dark = one.filter((value) => value < 128).length;
      const sum = one.reduce((total, value, at) => total + Math.abs(value - (two[at] ?? 0)), 0);
      return { mean: sum / one.length, dark };
    },
    [svg, png.toString('base64')] as const,
  );
  expect(difference.dark).toBeGreaterThan(10_000);
  expect(difference.mean).toBeLessThan(4);
});
