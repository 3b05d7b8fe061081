import { expect, test, type Page } from '@playwright/test';
import { bundleOf, sixIds } from './bundleOf.ts';
import { noAxeViolation, queryOf, ready, sidewaysScroll } from './page.ts';

const rows = (page: Page) => page.locator('[data-quiz-row]');
const orderOf = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.getAttribute('data-quiz-row')));

test('a self-check: put in order by keys and pointer, answered by reason, nothing kept or sent', async ({
  page,
}) => {
  const ids = await sixIds(page);
  const { milestones } = await bundleOf(page);
  const right = milestones.map(({ id }) => id).filter((id) => ids.includes(id));
  await ready(page, `./?path=${ids.join(',')}&view=list&title=First+steps`);
  await page.getByRole('button', { name: 'Self-check' }).click();
  await expect.poll(() => queryOf(page).get('quiz')).toBe('order');
  const check = page.getByRole('dialog', { name: 'Self-check: First steps' });
  await expect(rows(page)).toHaveCount(6);
  const begun = await orderOf(page);
  expect(begun).not.toEqual(right);
  const asked = await check.innerText();
  expect(asked).not.toMatch(/\b20[012]\d\b/);
  await noAxeViolation(page, { what: 'the self-check' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));

  const answer = check.locator('[data-quiz-answer]');
  await check.getByRole('button', { name: 'Check the order' }).click();
  await expect(answer).toContainText(/pairs? stands? the wrong way round\./);
  await expect(answer).toContainText(/\(.*20\d\d\) came after .*\(.*20\d\d\)\./);

  // By keys: each to its place from the first on.
  for (const [to, id] of right.entries()) {
    const up = page.locator(`[data-quiz-row="${id}"]`).getByRole('button', { name: /^Move up/ });
    for (let at = (await orderOf(page)).indexOf(id); at > to; at -= 1) {
      await up.press('Enter');
      await expect(up).toBeFocused();
    }
  }
  await expect.poll(() => orderOf(page)).toEqual(right);
  await expect(answer).toBeEmpty();
  await check.getByRole('button', { name: 'Check the order' }).press('Enter');
  await expect(answer).toContainText('The order is right.');

  // By the pointer: the last before the first.
  const handle = rows(page).last().locator('[title]');
  const first = await rows(page).first().boundingBox();
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move((first?.x ?? 0) + 10, (first?.y ?? 0) + 2, { steps: 5 });
  await expect(rows(page).first()).toHaveAttribute('data-drag', 'before');
  await page.mouse.up();
  await expect.poll(() => orderOf(page)).toEqual([right.at(-1), ...right.slice(0, -1)]);
  await expect(page.locator('[data-drag]')).toHaveCount(0);
  await check.getByRole('button', { name: 'Show the dates' }).click();
  await expect(check.getByRole('list', { name: 'In the order of time' })).toContainText('2003');

  expect(requests).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.keyboard.press('Escape');
  await expect(check).toHaveCount(0);
  expect(queryOf(page).has('quiz')).toBe(false);
});

test('a self-check without a path says that it needs one, and offers one; it fits 320 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await ready(page, './?quiz=order&kind=decision');
  const check = page.getByRole('dialog', { name: /^Self-check/ });
  await expect(check).toContainText('A self-check needs a path of two milestones or more.');
  await check.getByRole('button', { name: 'Take 6 of the milestones that are shown' }).click();
  await expect(rows(page)).toHaveCount(6);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  expect(await check.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await page.goBack();
  await expect(check).toContainText('A self-check needs a path');
});
