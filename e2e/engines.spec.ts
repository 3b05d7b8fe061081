import { accessSync, constants } from 'node:fs';

import { expect, test } from '@playwright/test';

import { absenceOf, pathOfEngine } from './browsers.ts';
import { ready, status } from './page.ts';

/** The core journeys, run in every engine that the machine has. */

test('opens with all milestones drawn', async ({ page }) => {
  await page.goto('./');
  await expect(status(page)).toHaveText(/^(\d+) of \1 milestones/);
  await expect(page.locator('[data-view="timeline"] [data-milestone]').first()).toBeVisible();
});

test('filters by a participating State, keeps it in the address, goes back', async ({ page }) => {
  await ready(page);
  await page.getByRole('button', { name: /^States/ }).click();
  const box = page.locator('input[name="state"][value="PT"]');
  await box.check();
  await expect(page).toHaveURL(/state=PT/);
  const all = Number(await box.getAttribute('data-count-all'));
  const named = Number(await box.getAttribute('data-count'));
  await expect(status(page)).toHaveText(new RegExp(`^${named + all} of `));
  await page.goBack();
  await expect(page).not.toHaveURL(/state=PT/);
  await expect(status(page)).toHaveText(/^(\d+) of \1 milestones/);
});

test('shows list and table with the same milestones', async ({ page }) => {
  await page.goto('./?field=human-rights&view=list');
  const ids = async (view: string): Promise<(string | null)[]> => {
    const rows = page.locator(`[data-view="${view}"] [data-milestone]`);
    await expect(rows.first()).toBeVisible();
    return rows.evaluateAll((elements) => elements.map((e) => e.getAttribute('data-milestone')));
  };
  const listed = await ids('list');
  await page.goto('./?field=human-rights&view=table');
  expect(await ids('table')).toEqual(listed);
  expect(listed.length).toBeGreaterThan(3);
});

test('shows the detail of a milestone with the reason for a tag', async ({ page }) => {
  await page.goto('./?item=action-plan-2003');
  const panel = page.locator('[data-detail="action-plan-2003"]');
  await expect(panel).toContainText('24 July 2003');
  await panel.getByRole('button', { name: /^Austria/ }).click();
  await expect(panel).toContainText('VIENNA');
});

for (const engine of ['firefox', 'webkit'] as const) {
  test(`${engine} is among the engines of this run`, () => {
    const path = pathOfEngine(engine);
    // Few machines have all three: where one is not, the report names it and why.
    test.skip(path === null, absenceOf(engine));
    accessSync(path ?? '', constants.X_OK);
    // WebKit is driven by webkit.spec.ts, without a project of its own.
    const names = test.info().config.projects.map(({ name }) => name);
    if (engine === 'firefox') expect(names).toContain('firefox');
  });
}
