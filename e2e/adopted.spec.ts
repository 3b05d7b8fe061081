import { expect, test, type Locator, type Page } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { readFile } from 'node:fs/promises';
import type { Milestone } from '../src/model/bundle.ts';
import { bundleOf } from './bundleOf.ts';
import { presented, ready, settled, stage } from './page.ts';
import { openToPrint } from './paper.ts';

/**
 * "Adopted by" is a sentence of law: it stands beside what the participating States adopted, and
 * nowhere else, in whatever view.
 */
const ADOPTED = /adopted by\s*all/i;
const ADDRESSED = /addressed to\s*all/i;

/** One milestone of each sort, landmarks first: the sheet of paper tells only of them. */
async function samplesOf(
  page: Page,
): Promise<Record<'adopted' | 'addressed' | 'neither', Milestone>> {
  const { milestones } = await bundleOf(page);
  const sorted = milestones.toSorted((a, b) => a.tier - b.tier);
  const found = (how: string | undefined): Milestone => {
    const one = sorted.find(
      ({ allStates, states }) => allStates?.how === how && (how || states.length > 0),
    );
    if (!one) throw new Error(`no milestone that is ${how ?? 'of some States'}`);
    return one;
  };
  return { adopted: found('adopted'), addressed: found('addressed'), neither: found(undefined) };
}

/** Holds what a view says of each of the three to what it is. */
async function holdsIn(
  page: Page,
  show: (milestone: Milestone) => Promise<Locator>,
): Promise<void> {
  const { adopted, addressed, neither } = await samplesOf(page);
  const told = await show(adopted);
  await expect(told).toContainText(ADOPTED);
  await expect(told).not.toContainText(ADDRESSED);
  const spoken = await show(addressed);
  await expect(spoken).toContainText(ADDRESSED);
  await expect(spoken).not.toContainText(ADOPTED);
  const silent = await show(neither);
  await expect(silent).toContainText(neither.title);
  await expect(silent).not.toContainText(ADOPTED);
  await expect(silent).not.toContainText(ADDRESSED);
}

test('the panel', async ({ page }) => {
  await holdsIn(page, async ({ id }) => {
    await ready(page, `?view=timeline&item=${id}`);
    return page.locator(`[data-detail="${id}"]`);
  });
});

test('the open row', async ({ page }) => {
  await holdsIn(page, async ({ id }) => {
    await ready(page, `?view=list&item=${id}`);
    return page.locator(`[data-view=list] [data-milestone="${id}"]`);
  });
});

test('the table', async ({ page }) => {
  await holdsIn(page, async ({ id, date }) => {
    await ready(page, `?view=table&from=${date.start}&to=${date.start}`);
    return page.locator(`tr[data-milestone="${id}"]`);
  });
});

test('the slide', async ({ page }) => {
  await holdsIn(page, async ({ id }) => {
    await ready(page, `?path=${id}&present=1`);
    await expect(presented(page)).toHaveAttribute('data-milestone', id);
    return stage(page);
  });
});

test('the sheet of paper', async ({ page }) => {
  await holdsIn(page, async ({ id, title }) => {
    await openToPrint(page, `path=${id}`);
    await settled(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    return page.locator('.sheet-entries li').filter({ hasText: title });
  });
});

test('the card under the pointer', async ({ page }) => {
  await holdsIn(page, async ({ id, title, date }) => {
    await ready(page, `?view=timeline&from=${date.start}&to=${date.end ?? date.start}`);
    await page.locator(`svg.chart [data-milestone="${id}"]`).hover({ force: true });
    return page.locator('.shadow-1', { hasText: title });
  });
});

test('the CSV says adopted or addressed of each milestone as it is', async ({ page }) => {
  await ready(page, '?view=table');
  const { milestones } = await bundleOf(page);
  const coming = page.waitForEvent('download');
  await page
    .getByRole('button', { name: 'CSV' })
    .or(page.getByRole('link', { name: 'CSV' }))
    .click();
  const rows = csvParse(
    (await readFile(await (await coming).path(), 'utf8')).replace(/^\uFEFF/, ''),
  );
  const told = Object.fromEntries(
    rows.map((row) => [row['id'], row['all_participating_states_how']]),
  );
  expect(told).toEqual(
    Object.fromEntries(milestones.map(({ id, allStates }) => [id, allStates?.how ?? ''])),
  );
});

test('every static page: "Adopted by" on the pages of what was adopted alone', async ({ page }) => {
  const { milestones, vocabulary } = await bundleOf(page);
  await page.goto('./');
  for (const { id, allStates } of milestones) {
    const text = await (await page.request.get(`m/${id}.html`)).text();
    expect([id, ADOPTED.test(text), ADDRESSED.test(text)]).toEqual([
      id,
      allStates?.how === 'adopted',
      allStates?.how === 'addressed',
    ]);
  }
  const howOf = new Map(milestones.map(({ id, allStates }) => [id, allStates?.how]));
  for (const { iso2 } of vocabulary.states.filter((_, at) => at % 10 === 0)) {
    const text = await (await page.request.get(`s/${iso2}.html`)).text();
    const rows = [...text.matchAll(/<tr>\s*<th scope="row">.*?m\/([\w-]+)\.html.*?<\/tr>/gs)];
    expect(rows.length).toBeGreaterThan(10);
    for (const [row, id = ''] of rows) {
      expect([id, ADOPTED.test(row), ADDRESSED.test(row)]).toEqual([
        id,
        howOf.get(id) === 'adopted',
        howOf.get(id) === 'addressed',
      ]);
    }
  }
});
