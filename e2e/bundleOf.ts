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
