import { expect, test } from 'vitest';
import { generateMilestones } from '../testing/generateMilestones.ts';
import { smallSite } from '../testing/smallSite.ts';
import { OPENING_ROWS, openingCount, yearOf } from '../model/openingList.ts';
import { inlinedData } from './embedDocument.ts';
import { yearPages } from './listPage.ts';
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
  const said = openingParts('<header></header>', siteOf(1200), 'page').markup;
  expect(said).toContain('The list below leads to all milestones.');
  expect(said).toContain('all 1200 milestones stand here or on the pages of their years');
  expect(said).toContain('data-bounded=""');
  const whole = openingParts('<header></header>', smallSite(), 'page').markup;
  expect(whole).toContain('The list below is complete.');
  expect(whole).not.toContain('data-bounded');
});
