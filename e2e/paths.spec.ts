import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { sixIds } from './bundleOf.ts';
import { noAxeViolation, presented, queryOf, ready, stage } from './page.ts';

/** The path as its rows stand at one moment. */
const pathOf = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('[data-path-row]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-path-row')));

test('a path is collected, ordered by keys and pointer, and survives its address', async ({
  page,
  context,
}) => {
  const [a = '', b = '', c = '', d = ''] = await sixIds(page);
  await page.goto(`./?view=list&item=${a}`);
  await page.locator(`[data-detail="${a}"]`).getByRole('button', { name: 'Add to path' }).click();
  await expect(page.locator('[data-path-row]')).toHaveCount(1);
  await page.goto(`./?view=list&path=${a},${b},gone-for-ever,${c}`);
  await expect(page.locator('[data-path-row]')).toHaveCount(3);
  await expect(page.getByText('gone-for-ever')).toBeVisible();
  await page
    .locator(`li[data-milestone="${d}"]`)
    .getByRole('button', { name: /^Add to path/ })
    .click();
  await expect.poll(() => pathOf(page)).toEqual([a, b, c, d]);

  await page
    .locator(`[data-path-row="${d}"]`)
    .getByRole('button', { name: /^Move up/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => pathOf(page)).toEqual([a, b, d, c]);
  await page.keyboard.press('Enter');
  await expect.poll(() => pathOf(page)).toEqual([a, d, b, c]);
  await page
    .locator(`[data-path-row="${a}"]`)
    .getByRole('button', { name: /^Move down/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => pathOf(page)).toEqual([d, a, b, c]);
  await expect(
    page.locator(`[data-path-row="${a}"]`).getByRole('button', { name: /^Move down/ }),
  ).toBeFocused();
  await page
    .locator(`[data-path-row="${b}"]`)
    .getByRole('button', { name: /^Remove/ })
    .press('Enter');
  await expect.poll(() => pathOf(page)).toEqual([d, a, c]);

  const handle = page.locator(`[data-path-row="${c}"] [title]`).first();
  // Hovering may scroll: what lies where is asked afterwards.
  await handle.hover();
  const target = await page.locator(`[data-path-row="${d}"]`).boundingBox();
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + 2, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.waitForTimeout(100);
  expect(await pathOf(page)).toEqual([d, a, c]);

  await handle.hover();
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 10, (target?.y ?? 0) + 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => pathOf(page)).toEqual([c, d, a]);
  await expect.poll(() => queryOf(page).get('path')).toBe([c, d, a].join(','));

  const other = await context.newPage();
  await other.goto(page.url());
  await expect.poll(() => pathOf(other)).toEqual([c, d, a]);
  await other.goto(`./embed.html?path=${c},${d},${a}&present=1`);
  await expect(presented(other)).toHaveAttribute('data-milestone', c);
  // Keys work once the dialog has the focus, a moment after it is drawn.
  await expect(stage(other).locator('*:focus')).toHaveCount(1);
  await other.keyboard.press('PageDown');
  await expect(presented(other)).toHaveAttribute('data-milestone', d);
  await expect(stage(other)).toContainText('2 of 3');
});

test('what takes the path away, whole or by its last row, gives the focus to the results', async ({
  page,
}) => {
  const [a = '', b = ''] = await sixIds(page);
  const results = page.locator('#results');
  for (const [path, name] of [
    [`${a},${b}`, 'Clear path'],
    [a, /^Remove from path: /],
  ] as const) {
    await page.goto(`./?view=list&path=${path}`);
    await page.locator('[data-path]').getByRole('button', { name }).press('Enter');
    await expect(page.locator('[data-path]')).toHaveCount(0);
    await expect(results).toBeFocused();
  }
  const row = page.locator(`li[data-milestone="${a}"]`);
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`./?view=list&path=${a}`);
    await row.getByRole('button', { name: /^Remove from path/ }).press('Enter');
    await expect(page.locator('[data-path]')).toHaveCount(0);
    // A row with room for it goes on offering; on a phone the offer goes with the path.
    const held = width < 480 ? row.getByRole('link') : row.getByRole('button', { name: /^Add/ });
    await expect(held).toBeFocused();
  }
});

const spoken = (page: Page) => page.locator('#announcer');

for (const view of ['list', 'table'] as const) {
  test(`a row of the ${view} is added under the mouse and by keys, and does not grow by it`, async ({
    page,
  }) => {
    const [a = '', b = ''] = await sixIds(page);
    await ready(page, `./?view=${view}`);
    const row = (id: string) => page.locator(`[data-view] :is(li, tr)[data-milestone="${id}"]`);
    const add = (id: string) => row(id).getByRole('button', { name: /^Add to path/ });
    await expect(add(a)).toHaveCount(0);
    await row(a).scrollIntoViewIfNeeded();
    const before = await row(a).boundingBox();
    await row(a).hover();
    await expect(add(a)).toBeVisible();
    expect(await row(a).boundingBox()).toEqual(before);
    await add(a).click();
    await expect(spoken(page)).toHaveText('Added to your path: 1 milestone');
    await expect(row(a).getByRole('link', { name: /, ?in path: 1$/ })).toBeVisible();

    await ready(page, `./?view=${view}`);
    await row(b).getByRole('link').focus();
    await page.keyboard.press('Tab');
    await expect(add(b)).toBeFocused();
    // The mouse that passes takes nothing from under the focus.
    await row(b).hover();
    await page.mouse.move(1, 1);
    await expect(add(b)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(spoken(page)).toHaveText('Added to your path: 1 milestone');
    await expect.poll(() => queryOf(page).get('path')).toBe(b);
    await expect(row(b).getByRole('button', { name: /^Remove from path/ })).toBeFocused();
  });
}

test('a mark of the chart is added by its card and by P; what is in the path is underlined and named', async ({
  page,
}) => {
  await ready(page);
  const marks = page.locator('[data-view=timeline] [data-milestone]:not([data-cluster])');
  const id = (await marks.first().getAttribute('data-milestone')) ?? '';
  const mark = page.locator(`[data-view=timeline] [data-milestone="${id}"]`);
  await mark.hover();
  const card = page.locator('[data-view=timeline] .shadow-1');
  await card.getByText('Add to path').click();
  await expect.poll(() => queryOf(page).get('path')).toBe(id);
  await expect(page.locator('.chart .in-path')).toHaveAttribute('d', /^M[^M]+$/);
  await expect(mark).toHaveAttribute('aria-label', /\. In path: 1\. /);
  await noAxeViolation(page, { what: 'with the card' });

  const stop = page.locator('[data-view=timeline] [data-milestone][tabindex="0"]');
  await stop.focus();
  await page.keyboard.press('ArrowRight');
  const other = await page.evaluate(() => document.activeElement?.getAttribute('data-milestone'));
  await page.keyboard.press('p');
  await expect(spoken(page)).toHaveText('Added to your path: 2 milestones');
  await expect.poll(() => queryOf(page).get('path')).toBe(`${id},${other}`);
  await page.keyboard.press('P');
  await expect(spoken(page)).toHaveText('Removed from your path: 1 milestone');
});

const WORDS = { title: 'From plan (2003) to practice!', note: 'What is new for children?' };

test('title and notes are typed, stand in the address, and are read wherever the path is', async ({
  page,
  context,
}) => {
  const [a = '', b = ''] = await sixIds(page);
  await ready(page, `./?view=list&path=${a},${b}`);
  await page.getByRole('button', { name: 'Title and notes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Title and notes' });
  await dialog.getByLabel('Title of the path').fill(WORDS.title);
  await dialog.getByRole('textbox').nth(2).pressSequentially(WORDS.note);
  await noAxeViolation(page, { what: 'while writing' });
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect.poll(() => queryOf(page).get('title')).toBe(WORDS.title);
  expect(queryOf(page).get('note')).toBe(`2:${WORDS.note}`);
  expect(page.url()).toMatch(/%3f$/i);
  const bar = page.locator('[data-path]');
  await expect(bar).toContainText(`Your path: ${WORDS.title}, 2 milestones`);
  await expect(bar.locator(`[data-path-row="${b}"]`)).toContainText(WORDS.note);
  await expect(page).toHaveTitle(new RegExp(`^A path of 2: From plan`));

  // Its words follow a milestone to another place.
  await bar
    .locator(`[data-path-row="${b}"]`)
    .getByRole('button', { name: /^Move up/ })
    .click();
  await expect.poll(() => queryOf(page).get('note')).toBe(`1:${WORDS.note}`);

  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const share = page.getByRole('dialog', { name: 'Share this view' });
  await expect(share).toContainText(`The link opens the same view: a path of 2: ${WORDS.title}.`);
  await share.getByRole('checkbox', { name: 'Opens as presentation' }).check();
  const link = await share.getByRole('textbox', { name: 'Link to this view' }).inputValue();
  expect(link).toContain('&present=1&');

  const other = await context.newPage();
  await other.goto(link);
  await expect(presented(other)).toContainText(WORDS.note);
  await expect(stage(other)).toContainText(`a path of 2: ${WORDS.title}`);
  await other.goto(`./embed.html${new URL(page.url()).search}`);
  await expect(other.locator('[data-path]')).toContainText(WORDS.title);
  await other.locator('[data-path] summary').click();
  await expect(other.locator(`[data-path-row="${b}"]`)).toContainText(WORDS.note);
});

test('a path too long for a link says so, and comes back from its file', async ({ page }) => {
  const ids = await sixIds(page);
  const note =
    'Which words of the “Action Plan” come back here, and what do they ask, of whom, by when? '.repeat(
      3,
    );
  const notes = ids.map((_, at) => `&note=${at + 1}:${encodeURIComponent(note)}`).join('');
  await ready(page, `./?path=${ids.join(',')}&title=Words${notes}&view=list`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const share = page.getByRole('dialog', { name: 'Share this view' });
  await expect(share).toContainText(/The link has 2,\d{3} characters\./);
  await expect(share).toContainText('The code opens the path without its title and notes');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    share.getByRole('link', { name: 'Save the path as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('path-words.json');
  const saved = readFileSync(await file.path(), 'utf8');

  await ready(page, './?view=list');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = share.locator('input[type=file]');
  const give = (text: string) =>
    field.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
  await give(saved.slice(0, 200));
  await expect(share.getByRole('alert')).toContainText(
    /^x\.json, line \d+, column \d+: The file is cut off/,
  );
  expect(queryOf(page).get('path')).toBeNull();
  await give(saved.replace(ids[1] ?? '', 'gone-for-ever'));
  await expect(share).toContainText('step 2: “gone-for-ever” is no milestone here');
  await expect
    .poll(() => queryOf(page).get('path'))
    .toBe(ids.filter((_, at) => at !== 1).join(','));
  expect(queryOf(page).get('title')).toBe('Words');
  expect(queryOf(page).getAll('note')).toHaveLength(5);
  // A file that went between its choice and its reading.
  await page.evaluate(() => {
    File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  });
  await give(saved);
  await expect(share.getByRole('alert')).toContainText('x.json: The file cannot be opened.');
});

test('a path just put together is presented from its beginning, also by its link; the ring of its last mark is whole', async ({
  page,
}) => {
  const [a = '', b = '', c = ''] = await sixIds(page);
  await ready(page, `./?path=${a},${b},${c}&item=${c}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const share = page.getByRole('dialog', { name: 'Share this view' });
  const link = share.getByRole('textbox', { name: 'Link to this view' });
  await expect(link).toHaveValue(new RegExp(`item=${c}`));
  await share.getByRole('checkbox', { name: 'Opens as presentation' }).check();
  await expect(link).not.toHaveValue(/item=/);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Present path' }).click();
  await expect(presented(page)).toHaveAttribute('data-milestone', a);
  await expect(stage(page)).toContainText('1 of 3');
  await expect(stage(page).locator('*:focus')).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(presented(page)).toHaveAttribute('data-milestone', c);
  const cutPx = await stage(page)
    .locator('.present-ring')
    .evaluate((ring) => {
      const { left, right } = ring.getBoundingClientRect();
      let cut = 0;
      for (let box = ring.parentElement; box; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue;
        const edges = box.getBoundingClientRect();
        cut = Math.max(cut, edges.left - left, right - edges.right);
      }
      return cut;
    });
  expect(cutPx).toBe(0);
});
