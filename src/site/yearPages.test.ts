import { expect, test } from 'vitest';
import type { LargeBundle, Milestone } from '../model/bundle.ts';
import { unpackMilestones } from '../model/packedMilestones.ts';
import { generateMilestones } from '../testing/generateMilestones.ts';
import { smallSite } from '../testing/smallSite.ts';
import { OPENING_ROWS, openingCount, yearOf } from '../model/openingList.ts';
import { inlinedData } from './embedDocument.ts';
import { largeFiles } from './largeSite.ts';
import { statePage, yearPages } from './listPage.ts';
import { openingParts } from './openingParts.ts';
import { renderRoot } from './renderRoot.tsx';
import { siteData, type SiteData } from './siteData.ts';

function siteOf(count: number): SiteData {
  const { bundle, detailById } = smallSite();
  const [detail] = detailById.values();
  if (!detail) throw new Error('the small site has no detail');
  const milestones = generateMilestones(count, 142);
  const bare = { ...detail, links: [] };
  return siteData(
    { ...bundle, milestones },
    Object.fromEntries(milestones.map(({ id }) => [id, bare])),
  );
}

const idsIn = (markup: string, pattern: RegExp): readonly string[] =>
  [...markup.matchAll(pattern)].map(([, id = '']) => id);

test('a list of few milestones holds them all, and no year has a page', async () => {
  const data = siteOf(OPENING_ROWS);
  expect(yearPages(data)).toEqual([]);
  const product = await renderRoot('page', inlinedData(data));
  expect(product.split('data-milestone="').length - 1).toBe(OPENING_ROWS);
  expect(product).not.toContain('href="y/');
});

test.each(['page', 'embed'] as const)(
  'a bounded list (%s) and the pages to which it leads hold each milestone once',
  async (mode) => {
    const data = siteOf(1200);
    const { milestones } = data.bundle;
    const product = await renderRoot(mode, inlinedData(data));
    const listed = idsIn(product, /data-milestone="([^"]+)"/g);
    expect(listed.length).toBe(openingCount(milestones));
    expect(listed.length).toBeLessThanOrEqual(OPENING_ROWS);
    const pages = new Map(yearPages(data).map((page) => [page.path, page.body.markup]));
    const linked = idsIn(product, /href="(y\/\d{4}\.html)"/g);
    const beyond = linked.flatMap((path) =>
      idsIn(pages.get(path) ?? '', /href="\.\.\/m\/([^"]+)\.html"/g),
    );
    expect([...listed, ...beyond]).toEqual(milestones.map(({ id }) => id));
    expect(pages.size).toBe(new Set(milestones.map(yearOf)).size);
  },
);

test('what stands beside a bounded list does not call it complete', () => {
  const said = openingParts('<header></header>', siteOf(1200), {
    mode: 'page',
    packed: 'assets/milestones.1.json',
  }).markup;
  expect(said).toContain('The list below leads to all milestones.');
  expect(said).toContain('all 1200 milestones stand here or on the pages of their years');
  expect(said).toContain('data-packed="assets/milestones.1.json"');
  const whole = openingParts('<header></header>', smallSite(), { mode: 'page' }).markup;
  expect(whole).toContain('The list below is complete.');
  expect(whole).not.toContain('data-packed');
});

test('the files of a large site hold every milestone and every text of the search', () => {
  expect(largeFiles(siteOf(OPENING_ROWS))).toBeNull();
  const data = siteOf(1200);
  const large = largeFiles(data);
  const read = (path: string): unknown => JSON.parse(large?.files.get(path) ?? 'null');
  const { packed, searchOfYears = {} } = read(large?.index ?? '') as LargeBundle;
  const ids = data.bundle.milestones.map(({ id }) => id);
  expect(unpackMilestones(packed).map(({ id }) => id)).toEqual(ids);
  const texts = Object.entries(searchOfYears).map(([year, path]) => {
    const ofYear = Object.keys(read(path) as object);
    expect(
      ofYear.map((id) => data.milestoneById.get(id)).every((one) => one && yearOf(one) === year),
    ).toBe(true);
    return ofYear;
  });
  expect(texts.flat().sort()).toEqual([...ids].sort());
});

test('in the folder of a language the page finds its files at the top', () => {
  const data = siteOf(1200);
  const folder = { ...data, language: { ...data.language, folder: 'ru/' } };
  const large = largeFiles(folder);
  const { searchOfYears = {} } = JSON.parse(large?.files.get(large.index) ?? '') as LargeBundle;
  const paths = Object.values(searchOfYears);
  expect(paths.every((path) => large?.files.has(path.replace('../', '')))).toBe(true);
  expect(paths.every((path) => path.startsWith('../assets/search.'))).toBe(true);
});

test('what all States share stands once, on the pages of the years, to which each State leads', () => {
  const site = siteOf(1200);
  const milestones = site.bundle.milestones.map((one): Milestone => ({
    ...one,
    allStates: { count: 57, how: 'addressed' },
  }));
  const data = siteData({ ...site.bundle, milestones }, Object.fromEntries(site.detailById));
  const [state] = data.bundle.vocabulary.states;
  if (!state) throw new Error('no State');
  const { body, structuredData } = statePage(data, state);
  const [force = '', naming = ''] = body.markup.split('</table>');
  expect(force).toContain('1200');
  expect(force).not.toContain('/m/');
  const linked = idsIn(force, /href="\.\.\/(y\/\d{4}\.html)"/g);
  expect(linked).toEqual(yearPages(data).map(({ path }) => path));
  const named = new Set(idsIn(naming, /href="\.\.\/m\/([^"]+)\.html"/g));
  expect(structuredData['numberOfItems']).toBe(named.size);
  expect(yearPages(data)[0]?.body.markup).toContain('57');
});
