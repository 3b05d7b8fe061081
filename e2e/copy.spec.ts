import { expect, test, type Page } from '@playwright/test';
import { tsvParse } from 'd3-dsv';

const DETAILS = '**/details.*.json';

async function openTable(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const rows = page.locator('[data-view=table] [data-milestone]');
  await expect(rows.first()).toBeVisible();
  return rows.count();
}

const said = (page: Page, words: string | RegExp) =>
  page.locator('[aria-live=polite]').filter({ hasText: words });

/** The browser refuses the clipboard, as in a frame without leave. */
async function refuseClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refuse = (): Promise<never> => Promise.reject(new DOMException('', 'NotAllowedError'));
    Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
  });
}

test('the table is copied with summaries and sources', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const count = await openTable(page, './?view=table&kind=treaty');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(said(page, /^Copied$/)).toBeVisible();
  const rows = tsvParse(await page.evaluate(() => navigator.clipboard.readText()));
  expect(rows).toHaveLength(count);
  for (const row of rows) {
    expect(row['summary']).not.toBe('');
    expect(row['sources']).not.toBe('');
  }
  const table = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const markup = await (await item?.getType('text/html'))?.text();
    const copied = new DOMParser().parseFromString(markup ?? '', 'text/html');
    const cells = copied.querySelectorAll('tbody tr td:first-child');
    return [...cells].map((cell) => cell.textContent);
  });
  expect(table).toEqual(rows.map((row) => row['date']));
});

test('copy and CSV say how many came without summary, and ask again when pressed again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.route(DETAILS, (route) => route.fulfill({ status: 500, body: '' }));
  const count = await openTable(page, './?view=table&kind=treaty');
  const without = `, ${count} without summary and sources`;
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(said(page, `Copied${without}`)).toBeVisible();
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  await expect(said(page, `CSV saved${without}`)).toBeVisible();
  await page.unroute(DETAILS);
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  await expect(said(page, /^CSV saved$/)).toBeVisible();
});

test('in a frame without leave to save, CSV does not claim to have saved anything', async ({
  page,
}) => {
  await page.goto('./licenses.txt');
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts', 'allow-same-origin');
    Object.assign(frame, { src: './?view=table&kind=treaty', width: '900', height: '600' });
    document.body.prepend(frame);
  });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'CSV', exact: true }).click();
  const words = frame.locator('[aria-live=polite]').filter({ hasText: /CSV/ });
  await expect(words).toContainText('Download shows the text');
  await expect(words).not.toContainText('CSV saved');
});

test('where the clipboard is refused, what is said can be done', async ({ page }) => {
  await refuseClipboard(page);
  await openTable(page, './?view=table&kind=treaty');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(said(page, 'Copying is not allowed')).toContainText('Download shows the text');
});

test('a frame has the way to the same table, where it can be copied whole', async ({ page }) => {
  await openTable(page, './embed.html?view=table&kind=treaty&controls=full');
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: /Open the full timeline/ }).evaluate((link) => {
    link.removeAttribute('target');
  });
  await page.getByRole('link', { name: /Open the full timeline/ }).click();
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
});

test('the panel says that its link was copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./?view=list&item=action-plan-2003');
  const panel = page.locator('[data-detail]');
  await expect(panel.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(panel.locator('[aria-live=polite]').first()).toBeEmpty();
  await panel.getByRole('button', { name: 'Copy link' }).click();
  await expect(said(page, 'Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('action-plan-2003');
});

test('a text to copy by hand is selected once, not over what the reader selects', async ({
  page,
}) => {
  await refuseClipboard(page);
  await page.goto('./?view=list&item=action-plan-2003');
  await page.locator('[data-detail]').getByRole('button', { name: 'Copy link' }).click();
  const field = page.getByRole('textbox', { name: 'Text to copy by hand' });
  const selected = () =>
    field.evaluate((one: HTMLInputElement) => [one.selectionStart, one.selectionEnd]);
  const { length } = await field.inputValue();
  expect(await selected()).toEqual([0, length]);
  await field.evaluate((one: HTMLInputElement) => one.setSelectionRange(1, 4));
  await page.getByRole('button', { name: /^Colours/ }).click();
  await expect(page).toHaveURL(/theme=/);
  expect(await selected()).toEqual([1, 4]);
});

test('Copy and CSV pressed one after the other before the details have come are both answered', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const held: (() => void)[] = [];
  await page.route(DETAILS, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue();
  });
  const count = await openTable(page, './?view=table&kind=treaty');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'CSV', exact: true }).click();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const letGo of held) letGo();
  await expect(said(page, /^Copied$/)).toBeVisible();
  await expect(said(page, /^CSV saved$/)).toBeVisible();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  expect(tsvParse(await page.evaluate(() => navigator.clipboard.readText()))).toHaveLength(count);
});
