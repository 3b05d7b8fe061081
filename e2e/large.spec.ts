import { expect, test, type Page } from '@playwright/test';
import type { LargeBundle } from '../src/model/bundle.ts';
import { yearOf } from '../src/model/openingList.ts';
import { packMilestones } from '../src/model/packedMilestones.ts';
import { generateMilestones } from '../src/testing/generateMilestones.ts';
import { bundleOf } from './bundleOf.ts';
import { shownCount } from './chart.ts';
import { passingCount, status } from './page.ts';

/** The built page as that of a large site: it names packed milestones and search texts of years. */
const CROWD = 2000;
const INDEX = 'assets/milestones.crowd.json';
const searchOf = (year: string): string => `assets/search.${year}.json`;

/** Opens it; gives the years whose texts were asked for. */
async function openLarge(page: Page, query: string): Promise<readonly string[]> {
  const { milestones: _own, ...bundle } = await bundleOf(page);
  const milestones = generateMilestones(CROWD, 142);
  const years = [...new Set(milestones.map(yearOf))];
  const large: LargeBundle = {
    ...bundle,
    digest: 'sha256-crowd',
    milestones: [],
    packed: packMilestones(milestones),
    searchOfYears: Object.fromEntries(years.map((year) => [year, searchOf(year)])),
  };
  const html = await (await page.request.get('./')).text();
  const named = html.replace(' id="root"', ` id="root" data-packed="${INDEX}"`);
  const asked: string[] = [];
  await page.route(/\/(?:\?.*)?$/, (route) =>
    route.fulfill({ body: named, contentType: 'text/html; charset=utf-8' }),
  );
  await page.route(`**/${INDEX}`, (route) => route.fulfill({ json: large }));
  await page.route('**/assets/search.*.json', (route) => {
    const year = /search\.(\d+)/.exec(route.request().url())?.[1] ?? '';
    asked.push(year);
    const ofYear = milestones.filter((one) => yearOf(one) === year);
    return route.fulfill({
      json: Object.fromEntries(ofYear.map(({ id }) => [id, `Told of ${id}`])),
    });
  });
  await page.goto(`./${query}`);
  await expect(status(page)).toContainText(/of 2,?000 milestones/);
  return asked;
}

test('a large site: the chart stands for every milestone', async ({ page }) => {
  await openLarge(page, '?view=timeline');
  await expect(page.locator('svg.chart [data-milestone]').first()).toBeAttached();
  expect(await shownCount(page)).toBe(await passingCount(page));
});

test('a large site: a year of the list opens with its texts, and no others are fetched', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const asked = await openLarge(page, '?view=list');
  const year = page.locator('[data-year="2015"]');
  await expect(page.locator('[data-view="list"] .list-row')).toHaveCount(0);
  await year.getByRole('button', { name: /^Show the \d+ milestones of 2015$/ }).click();
  await expect(year.locator('.list-row').first()).toContainText('Told of milestone-');
  // The first years stand in the prerendered list, which is not this one.
  expect(asked.filter((one) => one > '2010')).toEqual(['2015']);
});

test('a large site: a search looks into the texts of all years', async ({ page }) => {
  const asked = await openLarge(page, '?view=list&q=told');
  await expect(status(page)).toContainText(/^2,?000 of 2,?000 milestones/);
  expect(new Set(asked).size).toBeGreaterThan(15);
});
