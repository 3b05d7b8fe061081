import { expect, test, type Page } from '@playwright/test';
import { generateMilestones } from '../src/testing/generateMilestones.ts';
import { ELEMENTS_AT_MOST } from '../src/timeline/nodeBudget.ts';
import { bundleOf } from './bundleOf.ts';
import { shownCount } from './chart.ts';
import { passingCount, status } from './page.ts';

/** The built site with made-up milestones in place of its own. */
const CROWD = 10_000;

async function openCrowd(page: Page, query: string): Promise<void> {
  const bundle = await bundleOf(page);
  const crowd = { ...bundle, digest: 'sha256-crowd', milestones: generateMilestones(CROWD, 142) };
  await page.route('**/timeline.json', (route) => route.fulfill({ json: crowd }));
  await page.goto(`./?view=timeline${query}`);
  await expect(page.locator('svg.chart [data-milestone]').first()).toBeAttached();
}

/** How many elements chart and strip are made of. */
function drawnNodes(page: Page): Promise<number> {
  return page.evaluate(() =>
    [...document.querySelectorAll('svg.chart, svg.strip')].reduce(
      (sum, one) => sum + 1 + one.querySelectorAll('*').length,
      0,
    ),
  );
}

test.describe('10,000 milestones', () => {
  for (const query of ['', '&group=none', '&kind=decision,visit', '&from=2012&to=2014']) {
    test(`few elements and every milestone counted (${query || 'all'})`, async ({ page }) => {
      await openCrowd(page, query);
      await expect(status(page)).toContainText(/ of 10,?000 milestones/);
      const nodes = await drawnNodes(page);
      expect(await shownCount(page)).toBe(await passingCount(page));
      expect(nodes).toBeLessThanOrEqual(ELEMENTS_AT_MOST);
      expect(nodes).toBeGreaterThan(200);
    });
  }

  for (const group of ['field', 'pillar']) {
    test(`few elements with lanes by ${group}`, async ({ page }) => {
      await openCrowd(page, `&group=${group}`);
      expect(await shownCount(page)).toBeGreaterThan(CROWD);
      expect(await drawnNodes(page)).toBeLessThanOrEqual(ELEMENTS_AT_MOST);
    });
  }
});
