import type { Page } from '@playwright/test';
import type { Bundle } from '../src/model/bundle.ts';

/** The bundle that the built site serves. */
export async function bundleOf(page: Page): Promise<Bundle> {
  const response = await page.request.get('timeline.json');
  return (await response.json()) as Bundle;
}

/** Ids of the milestones of a view in the order of the document. */
export async function idsIn(page: Page, view: 'list' | 'table'): Promise<readonly string[]> {
  return page
    .locator(`[data-view=${view}] [data-milestone]`)
    .evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('data-milestone') ?? ''),
    );
}

const SIX = [
  'action-plan-2003',
  'addendum-2013',
  'alliance-launched-2004',
  'vicenza-first-simulation-2016',
  'not-for-sale-2014',
  'vilnius-declaration-2011',
];

/** Six ids that exist, those named above first. */
export async function sixIds(page: Page): Promise<readonly string[]> {
  const { milestones } = await bundleOf(page);
  const ids = milestones.map(({ id }) => id);
  const named = SIX.filter((id) => ids.includes(id));
  const others = ids.filter((id, index) => index % 20 === 7 && !named.includes(id));
  return [...named, ...others].slice(0, 6);
}
