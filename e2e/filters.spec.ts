import { expect, test } from '@playwright/test';
import type { Bundle, Milestone } from '../src/model/bundle.ts';
import { bundleOf, idsIn } from './bundleOf.ts';
import { checkbox, openFilter, ready, status } from './page.ts';

/** The field and the State that the journeys filter by, and what a count by hand gives for them. */
function byHand(bundle: Bundle) {
  const field = 'rule-of-law';
  const state = 'CH';
  const joined = bundle.vocabulary.states.find(({ iso2 }) => iso2 === state)?.joined ?? '';
  const hasField = (one: Milestone) => one.fields.some(({ id }) => id === field);
  const names = ({ states, parties = [] }: Milestone) =>
    [...states, ...parties].some(({ iso2 }) => iso2 === state);
  const isFor = (one: Milestone) =>
    names(one) || (one.allStates?.how === 'adopted' && joined <= one.date.start);
  const isForOrTo = (one: Milestone) =>
    names(one) || (one.allStates !== null && joined <= one.date.start);
  const idsOf = (passes: (one: Milestone) => boolean) =>
    bundle.milestones.filter(passes).map(({ id }) => id);
  return { field, state, hasField, names, isFor, isForOrTo, idsOf };
}

test('filter by field, by State, by both: the counts are a count by hand', async ({ page }) => {
  await page.goto('?view=list');
  const bundle = await bundleOf(page);
  const { field, state, hasField, names, isFor, isForOrTo, idsOf } = byHand(bundle);
  const all = bundle.milestones.length;
  await expect(status(page)).toContainText(`${all} of ${all} milestones`);

  await openFilter(page, 'Field of work');
  const fieldBox = checkbox(page, 'field', field);
  await expect(fieldBox).toHaveAttribute('data-count', String(idsOf(hasField).length));
  await fieldBox.check();
  await expect(status(page)).toContainText(`${idsOf(hasField).length} of ${all} milestones`);
  await expect.poll(() => idsIn(page, 'list')).toEqual(idsOf(hasField));

  await openFilter(page, 'States');
  const stateBox = checkbox(page, 'state', state);
  const named = idsOf((one) => hasField(one) && names(one)).length;
  const both = idsOf((one) => hasField(one) && isFor(one));
  await expect(stateBox).toHaveAttribute('data-count', String(named));
  await expect(stateBox).toHaveAttribute('data-count-all', String(both.length - named));
  await stateBox.check();
  await expect(status(page)).toContainText(`${both.length} of ${all} milestones`);
  await expect(page).toHaveURL(/\?field=rule-of-law&state=CH&view=list$/);

  const addressed = idsOf((one) => hasField(one) && isForOrTo(one));
  expect(addressed.length).toBeGreaterThan(both.length);
  await checkbox(page, 'all', '1').check();
  await expect(page).toHaveURL(/&all=1$/);
  await expect(status(page)).toContainText(`${addressed.length} of ${all} milestones`);
  await checkbox(page, 'all', 'adopted').uncheck();
  await expect(page).toHaveURL(/&all=0$/);
  await expect(checkbox(page, 'all', '1')).not.toBeChecked();
  await expect(status(page)).toContainText(`${named} of ${all} milestones`);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Rule of law: remove' }).click();
  const onlyNamed = idsOf(names);
  await expect.poll(() => idsIn(page, 'list')).toEqual(onlyNamed);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(status(page)).toContainText(`${all} of ${all} milestones`);
});

test('values of one kind are told as one or the other, unless all are asked for', async ({
  page,
}) => {
  const chips = page.getByRole('toolbar', { name: /^Chosen filters/ }).getByRole('listitem');
  await ready(page, '?field=migration,youth&state=PT');
  await expect(chips.nth(0)).toHaveText('Migration');
  await expect(chips.nth(1)).toHaveText('orYouth');
  await expect(chips.nth(2)).toHaveText('Portugal');
  await ready(page, '?field=migration,youth&match=all');
  await expect(chips.nth(1)).toHaveText('Youth');
});

test('every value of every filter is in the document with its count, once', async ({ page }) => {
  await page.goto('?field=rule-of-law');
  const { vocabulary } = await bundleOf(page);
  for (const [name, count] of [
    ['field', vocabulary.fieldsOfWork.length],
    ['state', vocabulary.states.length],
    ['role', 4],
    ['kind', vocabulary.kinds.length],
    ['pillar', vocabulary.pillars.length],
  ] as const) {
    await expect(page.locator(`input[type=checkbox][name=${name}][data-count]`)).toHaveCount(count);
  }
  await expect(checkbox(page, 'field', 'rule-of-law')).toBeChecked();
  await expect(page.locator('input[name=state]:not([data-count-all])')).toHaveCount(0);
});

test('Back and forward go through six steps of the filter', async ({ page }) => {
  await ready(page, '?view=list');
  const texts = [(await status(page).textContent()) ?? ''];
  const remember = async (): Promise<void> => {
    await expect(status(page)).not.toHaveText(texts.at(-1) ?? '');
    texts.push((await status(page).textContent()) ?? '');
  };
  await openFilter(page, 'Kind');
  for (const kind of ['decision', 'treaty', 'visit']) {
    await checkbox(page, 'kind', kind).check();
    await expect(page).toHaveURL(new RegExp(kind));
    await remember();
  }
  await page.keyboard.press('Escape');
  await openFilter(page, 'Pillar');
  for (const pillar of ['prevention', 'protection', 'partnership']) {
    await checkbox(page, 'pillar', pillar).check();
    await expect(page).toHaveURL(new RegExp(pillar));
    await remember();
  }
  expect(new Set(texts).size).toBe(7);
  for (const text of texts.slice(0, -1).toReversed()) {
    await page.goBack();
    await expect(status(page)).toHaveText(text);
  }
  for (const text of texts.slice(1)) {
    await page.goForward();
    await expect(status(page)).toHaveText(text);
  }
});

test('States: tile and checkbox are one, former names find, arrows walk the map', async ({
  page,
}) => {
  await page.goto('./');
  await openFilter(page, 'States');
  const map = page.getByRole('group', { name: /Tile map/ });
  await map.getByRole('button', { name: /, Switzerland$/ }).click();
  await expect(checkbox(page, 'state', 'CH')).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(map.getByRole('button', { name: /, Austria$/ })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(checkbox(page, 'state', 'AT')).toBeChecked();
  await expect(page).toHaveURL(/state=CH,AT/);
  await page.getByRole('searchbox', { name: /Find a State/ }).pressSequentially('turk');
  const names = await page
    .locator('input[name=state]')
    .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('value')));
  expect(names).toContain('TR');
  expect(names).not.toContain('CH');
});

test('what the link names and nobody knows is said, the rest is shown', async ({ page }) => {
  await page.goto('?state=XY,CH&kind=parade&view=list');
  const notice = page.getByText('names what is not known here (State: XY; Kind: parade)');
  await expect(notice).toBeVisible();
  await expect(page.getByRole('button', { name: 'Switzerland: remove' })).toBeVisible();
});

test('no result says what helps and what it gives, and the focus goes to the results', async ({
  page,
}) => {
  await page.goto('?kind=treaty&from=2021&view=list');
  await expect(page.getByText('No milestone matches.')).toBeVisible();
  const ways = page.getByRole('button', { name: /^Without / });
  for (const words of await ways.allTextContents()) expect(words).toMatch(/: [1-9]\d*$/);
  const way = page.getByRole('button', { name: /^Without Treaty: \d+/ });
  const count = /: (\d+)/.exec((await way.textContent()) ?? '')?.[1] ?? '';
  await way.press('Enter');
  await expect(status(page)).toContainText(`${count} of `);
  await expect(page.locator('#results')).toBeFocused();
});

test('where no single filter helps, all can be taken away', async ({ page }) => {
  await page.goto('?kind=treaty&from=2021&q=qqqq&view=list');
  await expect(page.getByText('No milestone matches.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Without / })).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear all filters' }).press('Enter');
  await expect(status(page)).toContainText(/^(\d+) of \1 milestones/);
  await expect(page.locator('#results')).toBeFocused();
});

test('no result in a frame offers nothing that its host has fixed', async ({ page }) => {
  for (const options of ['lock=to,kind', 'controls=none']) {
    await page.goto(`embed.html?kind=treaty&from=2021&view=list&${options}`);
    await expect(page.getByText('No milestone matches.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Without|Clear)/ })).toHaveCount(0);
  }
});
