import { expect, test, type Page } from '@playwright/test';
import type { Bundle, Milestone } from '../src/model/bundle.ts';
import { bundleOf, idsIn } from './bundleOf.ts';
import { COUNTED, ready, status } from './page.ts';

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

const checkbox = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`);

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

test('filter by field, by State, by both: the counts are a count by hand', async ({ page }) => {
  await page.goto('?view=list');
  const bundle = await bundleOf(page);
  const { field, state, hasField, names, isFor, isForOrTo, idsOf } = byHand(bundle);
  const all = bundle.milestones.length;
  await expect(status(page)).toContainText(`${all} of ${all} milestones`);

  await open(page, 'Field of work');
  const fieldBox = checkbox(page, 'field', field);
  await expect(fieldBox).toHaveAttribute('data-count', String(idsOf(hasField).length));
  await fieldBox.check();
  await expect(status(page)).toContainText(`${idsOf(hasField).length} of ${all} milestones`);
  await expect.poll(() => idsIn(page, 'list')).toEqual(idsOf(hasField));

  await open(page, 'States');
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
  await open(page, 'Kind');
  for (const kind of ['decision', 'treaty', 'visit']) {
    await checkbox(page, 'kind', kind).check();
    await expect(page).toHaveURL(new RegExp(kind));
    await remember();
  }
  await page.keyboard.press('Escape');
  await open(page, 'Pillar');
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

test('typing replaces the address, loads the texts with the first letter and marks words', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await ready(page);
  expect(asked.some((path) => path.includes('/search.'))).toBe(false);
  const before = await page.evaluate(() => history.length);
  await page.getByRole('searchbox', { name: /Search titles/ }).pressSequentially('giammarinaro');
  await expect(page).toHaveURL(/\?q=giammarinaro$/);
  expect(asked.filter((path) => path.includes('/search.'))).toHaveLength(1);
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.locator('[data-view=list] mark').first()).toHaveText('Giammarinaro');
});

test('a search is kept when the page is reloaded, or left, while it is being typed', async ({
  page,
}) => {
  await ready(page);
  const field = page.getByRole('searchbox', { name: /Search titles/ });
  await field.focus();
  const address = await page.evaluate(() => {
    for (const letter of 'warsaw') document.execCommand('insertText', false, letter);
    return location.search;
  });
  // In the same task as the last letter: no event of a reload comes early enough to write it then.
  expect(address).toBe('?q=warsaw');
  await page.reload();
  await expect(field).toHaveValue('warsaw');
  await expect(status(page)).toContainText('warsaw');
  await field.fill('istanbul');
  await page.goto('about:blank');
  await page.goBack();
  await expect(field).toHaveValue('istanbul');
});

test('no count is shown before the texts of the search are there', async ({ page }) => {
  let answer: () => void = () => {};
  const gate = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/search.*.json', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('?view=list&q=konrad');
  await expect(status(page)).toHaveText('Searching the texts');
  await open(page, 'Kind');
  await expect(checkbox(page, 'kind', 'decision')).toBeVisible();
  await expect(checkbox(page, 'kind', 'decision')).not.toHaveAttribute('data-count');
  answer();
  await expect(status(page)).toContainText(COUNTED);
  await expect(checkbox(page, 'kind', 'decision')).toHaveAttribute('data-count', /^\d+$/);
});

test('where the texts of the search do not come, the rest of the filter is counted', async ({
  page,
}) => {
  let isBroken = true;
  await page.route('**/search.*.json', (route) =>
    isBroken ? route.fulfill({ status: 500, body: '' }) : route.continue(),
  );
  await page.goto('?view=list&kind=treaty&q=konrad');
  const { milestones } = await bundleOf(page);
  const treaties = milestones.filter(({ kind }) => kind === 'treaty').length;
  await expect(status(page)).toContainText(
    new RegExp(`^${treaties} of ${milestones.length} milestones`),
  );
  await expect(status(page)).toContainText('Search not applied');
  await expect.poll(() => idsIn(page, 'list')).toHaveLength(treaties);
  await open(page, 'Kind');
  await expect(checkbox(page, 'kind', 'decision')).toHaveAttribute('data-count', /^\d+$/);
  await page.keyboard.press('Escape');
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).not.toContainText('Search not applied');
});

test('on a phone a search that the address brings shows its field', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('?q=vienna');
  const field = page.getByRole('searchbox', { name: /Search titles/ });
  await expect(field).toHaveValue('vienna');
  await field.fill('');
  await expect(status(page)).not.toContainText('vienna');
  await expect(field).toBeFocused();
});

test('States: tile and checkbox are one, former names find, arrows walk the map', async ({
  page,
}) => {
  await page.goto('./');
  await open(page, 'States');
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

test('what a search means is offered above the results, by mouse, by keys and on a phone', async ({
  page,
}) => {
  await ready(page, '?view=list');
  const field = page.getByRole('searchbox', { name: /Search titles/ });
  const all = Number((await bundleOf(page)).milestones.length);
  await field.fill('portugal');
  const offer = page.getByRole('button', {
    name: /^State: Portugal, named in \d+, with shared \d+$/,
  });
  const shared = /(\d+)$/.exec((await offer.textContent()) ?? '')?.[1] ?? '';
  await field.press('Enter');
  await expect(page).toHaveURL(/\?state=PT&view=list$/);
  await expect(status(page)).toContainText(`${shared} of ${all} milestones`);
  await field.fill('2014');
  await expect(page.getByRole('button', { name: /^Years: 2014, \d+$/ })).toBeVisible();
  await field.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?state=PT&from=2014&to=2014&view=list$/);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('?q=uk');
  await page.getByRole('button', { name: /^State: United Kingdom/ }).click();
  await expect(page).toHaveURL(/\?state=GB$/);
});

test('a misspelling gets one offer, a name that is no participating State a plain word', async ({
  page,
}) => {
  await page.goto('?q=exploytation&view=list');
  await page.getByRole('button', { name: 'Did you mean “exploitation”?' }).click();
  await expect(page).toHaveURL(/\?q=exploitation&view=list$/);
  await page.goto('?q=kosovo&view=list');
  await expect(page.getByText('Kosovo is not among the participating States')).toBeVisible();
});

test('a search that names a value of the filter offers it', async ({ page }) => {
  await page.goto('?q=policing&view=list');
  const offer = page.getByRole('button', { name: /^Field of work: Policing, \d+$/ });
  const count = /\d+$/.exec((await offer.textContent()) ?? '')?.[0] ?? '';
  await offer.press('Enter');
  await expect(status(page)).toContainText(`${count} of `);
  await expect(page).toHaveURL(/\?field=policing&view=list$/);
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
