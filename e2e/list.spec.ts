import { expect, test } from '@playwright/test';
import { bundleOf, idsIn } from './bundleOf.ts';
import {
  COUNTED,
  noAxeViolation,
  ready,
  settled,
  sidewaysScroll,
  status,
  STRASBOURG,
} from './page.ts';

test('list and table hold the same milestones in the same order, all of them', async ({ page }) => {
  await ready(page, '?view=list');
  const all = (await bundleOf(page)).milestones.map(({ id }) => id);
  expect(await idsIn(page, 'list')).toEqual(all);
  await ready(page, '?view=table');
  await expect.poll(() => idsIn(page, 'table')).toEqual(all);
  await ready(page, '?view=list&state=CH&from=2010');
  const some = await idsIn(page, 'list');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect.poll(() => idsIn(page, 'table')).toEqual(some);
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
});

test('every milestone of the list and of the table is reached by Tab alone', async ({ page }) => {
  for (const view of ['list', 'table'] as const) {
    await ready(page, `?view=${view}&from=2014&to=2015`);
    await expect(page.locator(`[data-view=${view}] [data-milestone]`).first()).toBeVisible();
    const shown = await idsIn(page, view);
    const reached = new Set<string>();
    // Beside each title stands the way into the path.
    for (let stops = 0; stops < 2 * shown.length + 30; stops += 1) {
      await page.keyboard.press('Tab');
      const id = await page.evaluate(() =>
        document.activeElement?.closest('[data-milestone]')?.getAttribute('data-milestone'),
      );
      if (id) reached.add(id);
    }
    expect([...reached]).toEqual(shown);
  }
});

test('the table is sorted by its headings and says so', async ({ page }) => {
  await ready(page, '?view=table&from=2003&to=2004');
  await expect(page.locator('[data-view=table] [data-milestone]').first()).toBeVisible();
  const byDate = await idsIn(page, 'table');
  const date = page.getByRole('columnheader', { name: 'Date' });
  await expect(date).toHaveAttribute('aria-sort', 'ascending');
  const heading = page.getByRole('columnheader', { name: 'Milestone' });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await expect(date).not.toHaveAttribute('aria-sort');
  const byTitle = await idsIn(page, 'table');
  expect(byTitle).not.toEqual(byDate);
  expect([...byTitle].toSorted()).toEqual([...byDate].toSorted());
  await expect(page.locator('caption')).toContainText('2003–2004; by “Milestone”');
  await heading.getByRole('button').click();
  expect(await idsIn(page, 'table')).toEqual([...byTitle].toReversed());
});

test('a press on a row opens its detail and the address names it', async ({ page }) => {
  await ready(page, '?view=list');
  const first = page.locator('[data-view=list] [data-milestone]').first();
  const id = await first.getAttribute('data-milestone');
  await first.click();
  await expect(page.locator(`[data-detail="${id}"]`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`item=${id}`));
  await page.goBack();
  await expect(page.locator('[data-detail]')).toHaveCount(0);
});

test('on a phone a milestone opens in place and shows its evidence', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ready(page, './');
  await expect(page.locator('[data-view=list]')).toBeVisible();
  const row = page.locator('[data-milestone]').nth(2);
  const id = await row.getAttribute('data-milestone');
  await row.getByRole('link').click();
  await expect(row.locator(`[data-detail="${id}"]`)).toBeVisible();
  await row.getByRole('button', { name: 'Evidence, links and source' }).click();
  await expect(row.getByRole('heading', { name: /^(Source|Best source)/ })).toBeVisible();
});

test('on a phone the filters are a sheet that says how many it will show', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ready(page, './');
  await page.getByRole('button', { name: /^Filter/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Filter' });
  await sheet.getByText('Kind', { exact: true }).click();
  const treaty = sheet.locator('input[name=kind][value=treaty]');
  const count = await treaty.getAttribute('data-count');
  await treaty.check();
  await sheet.getByRole('button', { name: `Show ${count} milestones` }).click();
  await expect(sheet).toBeHidden();
  await expect(status(page)).toContainText(`${count} of `);
});

/** Some years are enough: all rows are made alike, and an analysis takes long over hundreds. */
const VIEWS = [
  '?from=2013&to=2015',
  '?view=list&from=2013&to=2015',
  '?view=table&from=2013&to=2015',
  '?view=list&item=action-plan-2003&state=CH&to=2005',
];

for (const scheme of ['light', 'dark'] as const) {
  for (const width of [1280, 390, 320]) {
    test(`no axe violation and no sideways scroll: ${scheme}, ${width} wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height: 844 });
      for (const address of VIEWS) {
        await ready(page, address);
        await expect(page.locator('[data-milestone]').first()).toBeVisible();
        await noAxeViolation(page, { what: address });
        expect(await sidewaysScroll(page), address).toBeLessThanOrEqual(0);
      }
    });
  }
}

test('open panels have no axe violation', async ({ page }) => {
  await ready(page, '?state=CH&from=2013&to=2015');
  for (const name of ['Field of work', 'States', 'Pillar', 'Kind']) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await noAxeViolation(page, { include: 'search', what: name });
    await page.keyboard.press('Escape');
  }
});

test('text at 200 % gets the narrower layout and nothing scrolls sideways', async ({ page }) => {
  for (const address of VIEWS) {
    await page.setViewportSize({ width: 800, height: 900 });
    await ready(page, address);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expect(page.getByRole('button', { name: /^Filter/ })).toBeVisible();
    expect(await sidewaysScroll(page), address).toBeLessThanOrEqual(0);
  }
});

test('when the bundle fails the page says so and "Try again" cures it', async ({ page }) => {
  let isBroken = true;
  await page.route('**/timeline.json', (route) =>
    isBroken ? route.fulfill({ status: 503, body: 'no' }) : route.continue(),
  );
  await page.goto('?view=table');
  await expect(page.getByText(/could not be loaded/)).toBeVisible();
  isBroken = false;
  await page.getByText('Try again').click();
  await expect(status(page)).toContainText(COUNTED);
  await expect(page.locator('[data-view=table]')).toBeVisible();
});

test('a bundle of a newer version is named as such', async ({ page }) => {
  await page.route('**/timeline.json', async (route) => {
    const response = await route.fetch();
    const bundle = (await response.json()) as Record<string, unknown>;
    await route.fulfill({ response, json: { ...bundle, version: 2 } });
  });
  await page.goto('./');
  await expect(page.getByText(/newer format/)).toBeVisible();
});

test('when the code of the table does not come, the list stands in its place', async ({ page }) => {
  await page.route('**/assets/TableView-*.js', (route) => route.abort());
  await ready(page, '?from=2014&to=2015');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByText('The table could not be loaded.')).toBeVisible();
  await expect(page.getByRole('link', { name: /non-punishment of victims/ })).toBeVisible();
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await expect(page.getByText('The table could not be loaded.')).toBeHidden();
});

test('a link to a milestone opens the list at its row, and the title names it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ready(page, `?item=${STRASBOURG}`);
  const row = page.locator(`[data-milestone=${STRASBOURG}]`);
  await expect(row.getByRole('link').first()).toBeInViewport();
  await expect(page).toHaveTitle(/^Judges and prosecutors .+ – /);
});

test('at 320 px the detail in the table has all the width there is', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await ready(page, '?view=table&item=action-plan-2003');
  const panel = page.locator('[data-detail] .card').first();
  await expect(panel).toBeVisible();
  const box = await panel.boundingBox();
  const place = await page.locator('.table-scroll').boundingBox();
  expect(box?.width).toBeGreaterThan((place?.width ?? 0) - 4);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
});

test('in forced colours the open row has an outline', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const view of ['list', 'table']) {
    await ready(page, `?view=${view}&item=action-plan-2003`);
    const row = page.locator(`[data-view=${view}] [data-milestone=action-plan-2003]`);
    await expect(row).toHaveCSS('outline-style', 'solid');
  }
});

test('every link that opens a new window says so', async ({ page }) => {
  const file = '?view=list&item=addendum-2013';
  for (const address of [`./${file}`, `./embed.html${file}`]) {
    await ready(page, address);
    await expect(page.locator('[data-detail] a[target=_blank]').first()).toBeAttached();
    for (const link of await page.locator('a[target=_blank]').all()) {
      await expect(link).toHaveAccessibleName(/\(new window\)$/);
    }
  }
});

test('a row opened in place names the Chairmanship where the host holds it too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ready(page, './');
  const { milestones } = await bundleOf(page);
  const hosted = milestones.filter(({ states }) =>
    states.some(({ roles }) => roles[0] === 'host' && roles.includes('chair')),
  );
  expect(hosted.length).toBeGreaterThan(0);
  await ready(page, `./?item=${hosted[0]?.id}`);
  await expect(page.locator('[data-detail] dt', { hasText: /^Chairmanship$/ })).toBeVisible();
});

test('the place in a filtered list is kept on reload, and when Back brings a page that was dropped', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await ready(page, '?state=PT,CH&view=list');
  const row = page.locator('[data-view=list] [data-milestone]').nth(20);
  await row.evaluate((one) => one.scrollIntoView({ block: 'start' }));
  await expect.poll(() => page.evaluate(() => Boolean(history.state))).toBe(true);
  const inPlace = async (): Promise<void> => {
    await settled(page);
    await expect(row).toBeInViewport();
    expect(Math.abs((await row.boundingBox())?.y ?? 999)).toBeLessThan(2);
  };
  await page.reload();
  await inPlace();
  await page.goto('about:blank');
  await page.goBack();
  await inPlace();
  // What is chosen anew begins at its own place.
  await ready(page, '?state=PT,CH,AT&view=list');
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
