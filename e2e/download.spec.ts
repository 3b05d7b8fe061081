import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test, type Download, type Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';

import { readSheet } from 'read-excel-file/node';

import type { Bundle } from '../src/model/bundle.ts';
import { hostAddress, siteAddress } from './addresses.ts';
import { bundleOf } from './bundleOf.ts';
import { saveAs } from './page.ts';

const saved = (page: Page, format: string): Promise<Download> =>
  saveAs(page, new RegExp(`^${format}`));

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

  const csv = csvParse((await textOf(await saved(page, 'CSV'))).replace(/^\uFEFF/, ''));
  expect(csv.map((row) => row['id']).toSorted()).toEqual(shown);
  for (const row of csv) {
    const date = milestones.find(({ id }) => id === row['id'])?.date;
    const isDay = date?.start.length === 10;
    expect([row['start'], row['end'], row['precision']]).toEqual([
      isDay ? date?.start : '',
      date?.end ?? '',
      date?.precision,
    ]);
    expect(row['page']).toBe(`${siteAddress()}m/${row['id']}.html`);
    expect(row['summary']).not.toBe('');
  }

  const xlsx = await readFile(await (await saved(page, 'XLSX')).path());
  const [heads = [], ...sheet] = await readSheet(xlsx, 'Milestones');
  expect(sheet.map((row) => String(row[heads.indexOf('id')])).toSorted()).toEqual(shown);

  const json = JSON.parse(await textOf(await saved(page, 'JSON'))) as Bundle;
  expect(json.format).toBe('osce-thb-timeline-selection');
  const expected = milestones.filter(({ id }) => shown.includes(id));
  expect(json.milestones).toEqual(
    expected.map((milestone) => ({ ...milestone, detail: undefined })),
  );

  const ris = new Cite(await textOf(await saved(page, 'RIS'))).data;
  const bibtex = new Cite(await textOf(await saved(page, 'BibTeX'))).data;
  for (const items of [ris, bibtex]) {
    const ids = items.flatMap(({ keyword }) => String(keyword).split(/, ?/));
    expect([...new Set(ids)].toSorted()).toEqual(shown);
  }
});

test('the SVG opens alone and the PNG is the same picture', async ({ page, context }) => {
  await page.goto('./?state=CH&theme=dark');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const svg = await textOf(await saved(page, 'SVG'));
  const png = await readFile(await (await saved(page, 'PNG')).path());

  // 192 dpi, so that it is as wide in a text as it was drawn.
  expect(png.indexOf('pHYs')).toBe(37);
  expect(png.readUInt32BE(41)).toBe(7559);
  expect(png.readUInt32BE(50)).toBe(crc32(png.subarray(37, 50)));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy the picture' }).click();
  await expect(page.getByRole('dialog').locator('[aria-live=polite]')).toHaveText('Copied.');
  const [wide, high] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return [picture.width, picture.height];
  });
  expect([wide, high]).toEqual([png.readUInt32BE(16), png.readUInt32BE(20)]);
  await page.getByRole('checkbox', { name: '16:9' }).check();
  const slide = await readFile(await (await saved(page, 'SVG')).path(), 'utf8');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(slide) ?? [];
  expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 2);

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

test('a link that is pressed before its file is made saves it then', async ({ page }) => {
  const held: (() => void)[] = [];
  await page.route(/\/xlsx-[^/]*\.js$/, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  await page.goto('./?state=CH&view=table');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await page.getByRole('radio', { name: /^XLSX/ }).check();
  const link = page.getByRole('link', { name: /^Save / });
  await expect(link).toHaveAttribute('aria-disabled', 'true');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => held.length).toBe(1);
  const saving = page.waitForEvent('download');
  for (const go of held) go();
  expect((await saving).suggestedFilename()).toMatch(/\.xlsx$/);
});
