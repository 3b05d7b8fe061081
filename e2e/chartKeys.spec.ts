import { expect, test, type Page } from '@playwright/test';
import type { Milestone } from '../src/model/bundle.ts';
import { possibleDays } from '../src/model/calendarDate.ts';
import { bundleOf } from './bundleOf.ts';
import { openChart, shownCount } from './chart.ts';
import { passingCount } from './page.ts';

const focusedId = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-milestone') ?? null);

/** Tabs until a milestone has the focus; gives the number of stops, that one included. */
async function tabToChart(page: Page): Promise<number> {
  for (let stops = 1; stops <= 20; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedId(page)) !== null) return stops;
  }
  throw new Error('no milestone within 20 stops');
}

async function walkRight(page: Page): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const id = await focusedId(page);
    if (id === null || id === ids.at(-1)) return ids;
    ids.push(id);
    await page.keyboard.press('ArrowRight');
  }
}

const idsOf = (milestones: readonly Milestone[]): readonly string[] =>
  milestones.map((milestone) => milestone.id);

test.describe('keys in the chart', () => {
  test('→ walks every milestone shown once, in list order, and each is spoken', async ({
    page,
  }) => {
    await openChart(page);
    const bundle = await bundleOf(page);
    expect(await shownCount(page)).toBe(bundle.milestones.length);
    // The skip link is one of the stops.
    expect(await tabToChart(page)).toBeLessThanOrEqual(18);
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(name).toContain(bundle.milestones[0]?.title);
    expect(await walkRight(page)).toEqual(idsOf(bundle.milestones));
  });

  test('in a filtered and zoomed chart as many are walked as the status says', async ({ page }) => {
    await openChart(page, '?pillar=protection&from=2005&to=2016-06');
    await tabToChart(page);
    const walked = await walkRight(page);
    expect(walked).toHaveLength(await passingCount(page));
    expect(new Set(walked).size).toBe(walked.length);
    expect(await shownCount(page)).toBe(walked.length);
  });

  test('lanes by pillar count a milestone in each of its lanes and walk it once', async ({
    page,
  }) => {
    await openChart(page, '?group=pillar');
    const bundle = await bundleOf(page);
    const inLanes = bundle.milestones.reduce(
      (sum, { pillars }) => sum + Math.max(1, pillars.length),
      0,
    );
    expect(await shownCount(page)).toBe(inLanes);
    await tabToChart(page);
    expect(await walkRight(page)).toEqual(idsOf(bundle.milestones));
  });

  test('↑ and ↓ change the lane, Home, End and the Page keys go through time', async ({ page }) => {
    await openChart(page);
    const { milestones } = await bundleOf(page);
    const kindOf = async (): Promise<string | undefined> => {
      const id = await focusedId(page);
      return milestones.find((milestone) => milestone.id === id)?.kind;
    };
    await tabToChart(page);
    await page.keyboard.press('End');
    expect(await focusedId(page)).toBe(milestones.at(-1)?.id);
    await page.keyboard.press('Home');
    expect(await focusedId(page)).toBe(milestones[0]?.id);
    const before = await kindOf();
    await page.keyboard.press('ArrowUp');
    expect(await kindOf()).not.toBe(before);
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    const firstDays = milestones.map(({ date }) => possibleDays(date).first);
    const aYearOn = firstDays.findIndex((day) => day >= (firstDays[0] ?? 0) + 365);
    expect(aYearOn).toBeGreaterThan(1);
    expect(await focusedId(page)).toBe(milestones[aYearOn]?.id);
    await page.keyboard.press('PageUp');
    expect(await focusedId(page)).toBe(milestones[0]?.id);
  });

  test('+ − 0 and Shift + arrows zoom and pan, the focus stays on its milestone', async ({
    page,
  }) => {
    await openChart(page);
    await tabToChart(page);
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowRight');
    const id = await focusedId(page);
    await page.keyboard.press('+');
    await expect(page).toHaveURL(/from=|to=/);
    const zoomed = page.url();
    expect(await focusedId(page)).toBe(id);
    await page.keyboard.press('-');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect(page).not.toHaveURL(zoomed);
    expect(await focusedId(page)).toBe(id);
    const near = page.url();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page).not.toHaveURL(near);
    await page.keyboard.press('0');
    await expect(page).not.toHaveURL(/from=|to=/);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test('Enter opens the detail and its heading has the focus, Esc gives it back to the mark', async ({
    page,
  }) => {
    await openChart(page);
    await tabToChart(page);
    await page.keyboard.press('ArrowRight');
    const id = await focusedId(page);
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-detail="${id}"] h2`)).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`item=${id}`));
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-detail]')).toHaveCount(0);
    await expect.poll(() => focusedId(page)).toBe(id);
  });

  test('? lists the keys and Esc closes the list', async ({ page }) => {
    await openChart(page);
    await tabToChart(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys in the chart' });
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    await expect.poll(() => focusedId(page)).not.toBeNull();
  });
});

test.describe('stacks and clusters', () => {
  test('a pill opens a list in its place that counts the same, and Esc returns to the pill', async ({
    page,
  }) => {
    await openChart(page);
    const before = await shownCount(page);
    const pill = page.locator('svg.chart [data-cluster]').last();
    const count = Number(await pill.getAttribute('data-cluster'));
    await pill.click();
    const list = page.getByRole('dialog', { name: `${count} milestones close together` });
    await expect(list.getByRole('button')).toHaveCount(count);
    expect(await shownCount(page)).toBe(before);
    await page.keyboard.press('ArrowDown');
    const id = await focusedId(page);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    expect(await focusedId(page)).toBe(id);
    await expect(page.locator(`svg.chart [data-milestone="${id}"]`)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-detail="${id}"] h2`)).toBeFocused();
  });
});
