import { expect, test } from '@playwright/test';
import { COUNTED, ready, status } from './page.ts';

/** A part whose code comes when it is needed, and what is said where it does not come. */
interface Part {
  readonly chunk: string;
  readonly says: string;
  readonly address?: string;
  readonly widthPx?: number;
  /** What asks for it; without, the opened page does. */
  readonly press?: string | RegExp;
}

const ITEM = 'action-plan-2003';

const PARTS: readonly Part[] = [
  { chunk: 'KeysHelp', says: 'The list of keys could not be loaded.', press: 'Keys' },
  { chunk: 'StatesPanel', says: 'The States could not be loaded.', press: /^States/ },
  { chunk: 'ShareDialog', says: '“Share” could not be loaded.', press: 'Share' },
  { chunk: 'EmbedDialog', says: '“Embed” could not be loaded.', press: 'Embed' },
  { chunk: 'DownloadDialog', says: '“Download” could not be loaded.', press: 'Download' },
  { chunk: 'PresentView', says: 'The presentation could not be loaded.', press: 'Present' },
  { chunk: 'PresentView', says: 'The presentation could not be loaded.', address: '?present=1' },
  {
    chunk: 'MilestonePanel',
    says: 'The detail could not be shown.',
    address: `?view=list&item=${ITEM}`,
  },
  { chunk: 'PathBar', says: 'The path could not be loaded.', address: `?path=${ITEM}` },
  {
    chunk: 'PathTexts',
    says: 'The title and the notes could not be loaded.',
    address: `?path=${ITEM}`,
    press: 'Title and notes',
  },
  { chunk: 'OrderQuiz', says: 'The self-check could not be loaded.', address: '?quiz=order' },
  { chunk: 'TableView', says: 'The table could not be loaded.', address: '?view=table' },
  { chunk: 'TimelineView', says: 'The chart could not be shown. The list below is complete.' },
  { chunk: 'TableActions', says: 'Copy and CSV could not be loaded.', address: '?view=table' },
  { chunk: 'FilterSheet', says: 'The filters could not be loaded.', widthPx: 390, press: 'Filter' },
  { chunk: 'ShareDialog', says: '“Share” could not be loaded.', widthPx: 390, press: 'Share' },
];

test('what the page loads at once is one script', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) => path);
  expect(scripts).toHaveLength(1);
  const code = await (await request.get(scripts[0] ?? '')).text();
  expect(code).not.toMatch(/\bfrom\s*["']\.\//);
});

for (const { chunk, says, address = './', widthPx = 1280, press } of PARTS) {
  test(`${chunk} does not come at ${widthPx} px, ${address}: the page stands, a reload cures it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: widthPx, height: 844 });
    const asked = `**/assets/${chunk}-*.js`;
    await page.route(asked, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await ready(page, address);
    if (press !== undefined) {
      await page.getByRole('button', { name: press, exact: true }).click();
    }
    const notice = page.getByRole('alert').filter({ hasText: says });
    await expect(notice).toBeInViewport();
    await expect(page.locator('[data-view] [data-milestone]').first()).toBeAttached();
    await expect(status(page)).toContainText(COUNTED);
    await page.unroute(asked);
    await notice.getByRole('button', { name: 'Reload the page' }).click();
    await expect(status(page)).toContainText(COUNTED);
    await expect(notice).toHaveCount(0);
  });
}

test('fileCache does not come: what it would have kept is fetched all the same', async ({
  page,
}) => {
  const refused: string[] = [];
  await page.route('**/assets/fileCache-*.js', (route) => {
    refused.push(route.request().url());
    return route.fulfill({ status: 404, body: 'gone' });
  });
  await ready(page, `?view=list&q=plan&item=${ITEM}`);
  await expect(page.locator(`[data-detail="${ITEM}"]`)).toContainText('Best source');
  await expect(status(page)).not.toContainText('not applied');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(refused).toHaveLength(1);
});

test('the code of the table does not answer: the page opens without it, and draws it when it comes', async ({
  page,
}) => {
  let answer = (): void => undefined;
  const gate = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/assets/TableView-*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('?view=table');
  await expect(page.getByText('Loading the table')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-script', 'ready');
  await expect(status(page)).toContainText(COUNTED);
  answer();
  await expect(page.locator('[data-view=table] [data-milestone]').first()).toBeVisible();
});

for (const { chunk, says, press, address = './' } of PARTS.filter(({ chunk: part }) =>
  ['DownloadDialog', 'TableView', 'MilestonePanel'].includes(part),
)) {
  test(`${chunk}, offline: the page stays as it is, and asking again brings it`, async ({
    page,
    context,
  }) => {
    await ready(page, './?view=list&state=PT');
    await page.evaluate(() => Object.assign(window, { isTheSamePage: true }));
    await context.setOffline(true);
    if (press !== undefined) await page.getByRole('button', { name: press, exact: true }).click();
    else if (address.includes('item')) await page.locator('.row-link').first().click();
    else await page.getByRole('button', { name: 'Table' }).click();
    const notice = page.getByRole('alert').filter({ hasText: says });
    const again = notice.getByRole('button', { name: 'Try again' });
    await again.click();
    await expect(again).toBeVisible();
    await context.setOffline(false);
    await again.click();
    await expect(notice).toHaveCount(0);
    await expect(
      page
        .locator({ DownloadDialog: 'dialog[open]', TableView: 'table' }[chunk] ?? '[data-detail]')
        .first(),
    ).toBeVisible();
    // The dialog has one of its own while it fetches.
    await expect(status(page).filter({ hasText: 'Portugal' })).toHaveCount(1);
    expect(await page.evaluate(() => 'isTheSamePage' in window)).toBe(true);
  });
}
