import { expect, test } from '@playwright/test';
import { bundleOf, idsIn } from './bundleOf.ts';
import { checkbox, COUNTED, openFilter, ready, status } from './page.ts';

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
  await openFilter(page, 'Kind');
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
  await openFilter(page, 'Kind');
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
