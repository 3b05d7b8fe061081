import { expect, test, type Page } from '@playwright/test';
import { generateMilestones } from '../src/timeline/generateMilestones.ts';
import { NODES_AT_MOST } from '../src/timeline/nodeBudget.ts';
import { bundleOf } from './bundleOf.ts';

/** The built site with made-up milestones in place of its own. */
const CROWD = 10_000;

async function openCrowd(page: Page, query: string): Promise<void> {
  const bundle = await bundleOf(page);
  const crowd = { ...bundle, digest: 'sha256-crowd', milestones: generateMilestones(CROWD, 142) };
  await page.route('**/timeline.json', (route) => route.fulfill({ json: crowd }));
  await page.goto(`./?view=timeline${query}`);
  await expect(page.locator('svg.chart [data-milestone]').first()).toBeAttached();
}

/** Elements of chart and strip, and the milestones that they stand for. */
function drawn(page: Page): Promise<{ readonly nodes: number; readonly shown: number }> {
  return page.evaluate(() => {
    const drawings = [...document.querySelectorAll('svg.chart, svg.strip')];
    const nodes = drawings.reduce((sum, one) => sum + 1 + one.querySelectorAll('*').length, 0);
    const chart = document.querySelector('svg.chart');
    const single = chart?.querySelectorAll('[data-milestone]:not([data-cluster])').length ?? 0;
    const crowds = [...(chart?.querySelectorAll('[data-cluster]') ?? [])];
    const shown = crowds.reduce(
      (sum, one) => sum + Number(one.getAttribute('data-cluster')),
      single,
    );
    return { nodes, shown };
  });
}

test.describe('10,000 milestones', () => {
  for (const query of ['', '&group=none', '&kind=decision,visit', '&from=2012&to=2014']) {
    test(`few elements and every milestone counted (${query || 'all'})`, async ({ page }) => {
      await openCrowd(page, query);
      const status = (await page.getByRole('status').first().textContent()) ?? '';
      const passing = Number(/^([\d,]+) of/.exec(status)?.[1]?.replaceAll(',', ''));
      const { nodes, shown } = await drawn(page);
      expect(shown).toBe(passing);
      expect(nodes).toBeLessThanOrEqual(NODES_AT_MOST);
      expect(nodes).toBeGreaterThan(200);
    });
  }

  for (const group of ['field', 'pillar']) {
    test(`few elements with lanes by ${group}`, async ({ page }) => {
      await openCrowd(page, `&group=${group}`);
      const { nodes, shown } = await drawn(page);
      expect(shown).toBeGreaterThan(CROWD);
      expect(nodes).toBeLessThanOrEqual(NODES_AT_MOST);
    });
  }
});
