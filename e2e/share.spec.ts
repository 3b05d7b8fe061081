import { expect, test, type Page } from '@playwright/test';
import { siteAddress } from './addresses.ts';
import { bundleOf, sixIds } from './bundleOf.ts';
import { noAxeViolation, takenOver } from './page.ts';
import { readQr } from './paper.ts';

async function open(page: Page, address: string, action: 'Share' | 'Embed'): Promise<void> {
  await page.goto(address);
  await takenOver(page);
  await page.getByRole('button', { name: action, exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

const codeIn = (page: Page): Promise<string> =>
  page.getByRole('dialog').getByRole('textbox', { name: /^Code/ }).inputValue();

test('the embed dialog gives code for what its preview shows', async ({ page }) => {
  await open(page, './?state=AT,CH&from=2008', 'Embed');
  const dialog = page.getByRole('dialog');
  const preview = page.frameLocator('dialog iframe');
  await expect(preview.getByRole('status')).toContainText('Austria');
  expect(await codeIn(page)).toContain(
    `src="${siteAddress()}embed.html?state=AT,CH&amp;from=2008"`,
  );

  await dialog.getByRole('checkbox', { name: 'States' }).uncheck();
  await dialog.getByRole('radio', { name: 'List', exact: true }).check();
  await dialog.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
  await expect.poll(() => codeIn(page)).toContain('lock=state,role,all');
  expect(await codeIn(page)).toContain('view=list&amp;theme=dark');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Austria');
  await expect(preview.locator('[data-view=list]')).toBeVisible();
  await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');

  await dialog.getByRole('radio', { name: 'The whole timeline' }).check();
  await dialog.getByRole('button', { name: 'Frame, automatic height' }).click();
  const code = await codeIn(page);
  expect(code).not.toContain('state=AT');
  expect(code).toContain(`<script async src="${siteAddress()}embed.js"></script>`);
  await expect(dialog.getByRole('button', { name: 'Page without scripts' })).toHaveCount(0);
  await dialog.getByRole('combobox', { name: 'Colours' }).selectOption('As device');
  await dialog.getByRole('button', { name: 'Always light' }).click();
  await dialog.getByRole('button', { name: 'Address of the frame' }).click();
  expect(await codeIn(page)).toMatch(/embed\.html\?view=list&theme=light/);
  await dialog.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
  await dialog.getByRole('button', { name: 'Link only' }).click();
  expect(await codeIn(page)).toBe(`${siteAddress()}?view=list&theme=dark`);
});

test('where one State is all that is chosen, the dialog offers its page that needs no script', async ({
  page,
}) => {
  await open(page, './?state=PT', 'Embed');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Page without scripts' }).click();
  const [, address] = /src="([^"]*)"/.exec(await codeIn(page)) ?? [];
  expect(address).toBe(`${siteAddress()}s/PT.html`);
  expect((await page.request.get(address ?? '')).status()).toBe(200);
  await dialog.getByRole('radio', { name: 'The whole timeline' }).check();
  expect(await codeIn(page)).toContain(`src="${siteAddress()}embed.html"`);
});

test('Tab goes past the preview to the code, and Escape closes the dialog from everywhere', async ({
  page,
}) => {
  await open(page, './', 'Embed');
  const dialog = page.getByRole('dialog');
  await expect(page.frameLocator('dialog iframe').getByRole('status')).toContainText('milestones');
  await dialog.getByRole('region', { name: 'Preview' }).focus();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Frame', exact: true })).toBeFocused();
  await dialog.locator('iframe').click({ force: true });
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('where the clipboard is refused the code is selected, and says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
  });
  await open(page, './?state=PT', 'Embed');
  await page.getByRole('button', { name: 'Copy code' }).click();
  await expect(page.getByRole('dialog')).toContainText('The clipboard is refused here');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('<iframe');
});

test('the share dialog gives a link that opens the same view, and its QR code', async ({
  page,
}) => {
  await open(page, './?state=PT&kind=decision,treaty&view=list', 'Share');
  const dialog = page.getByRole('dialog');
  const link = await dialog.getByRole('textbox', { name: 'Link to this view' }).inputValue();
  expect(link).toBe(`${siteAddress()}?state=PT&kind=decision,treaty&view=list`);
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  const status = await page.getByRole('status').first().textContent();
  await page.goto(link);
  await expect(page.getByRole('status').first()).toHaveText(status ?? '?');
});

test('a path is called a path, to share and to embed', async ({ page }) => {
  await page.goto('./');
  const ids = (await sixIds(page)).join(',');
  await open(page, `./?path=${ids}`, 'Share');
  await expect(page.getByRole('dialog')).toContainText('the same view: a path of 6.');
  await open(page, `./?path=${ids}`, 'Embed');
  const current = page.getByRole('radio', { name: 'Current view: a path of 6' });
  await expect(current).toBeChecked();
});

for (const [scheme, ratio] of [
  ['light', 1],
  ['light', 2],
  ['dark', 1],
  ['dark', 2],
] as const) {
  test(`the QR code of a path of ten is read from the screen: ${scheme}, ${ratio} device pixels`, async ({
    browser,
  }) => {
    const page = await browser.newPage({ colorScheme: scheme, deviceScaleFactor: ratio });
    await page.goto(siteAddress());
    const ids = (await bundleOf(page)).milestones.slice(20, 30).map(({ id }) => id);
    await open(page, `${siteAddress()}?path=${ids.join(',')}`, 'Share');
    const link = await page.getByRole('textbox', { name: 'Link to this view' }).inputValue();
    const code = page.getByRole('dialog').getByRole('img', { name: /QR code/ });
    expect(await readQr(page, await code.screenshot())).toBe(link);
    await page.close();
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`no accessibility violation in the dialogs and on static pages, ${scheme}`, async ({
    page,
  }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: scheme });
    // The preview is a page of its own, checked as such below: its landmarks are not ours.
    const check = () => noAxeViolation(page, { exclude: 'dialog iframe' });
    for (const path of ['m/action-plan-2003.html', 's/PT.html', 'f/policing.html']) {
      await page.goto(`./${path}`);
      await check();
    }
    for (const action of ['Share', 'Embed'] as const) {
      await open(page, './?state=PT', action);
      await check();
    }
    for (const address of ['?view=timeline', '?view=list', '?item=action-plan-2003']) {
      await page.goto(`./embed.html${address}`);
      await takenOver(page);
      await check();
    }
  });
}

test('the static pages have no dead end: every link of every kind of page is there', async ({
  page,
  request,
}) => {
  for (const path of ['m/action-plan-2003.html', 's/PT.html', 'f/human-rights.html']) {
    await page.goto(`./${path}`);
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const ours = [...new Set(hrefs)].filter((href) => href.startsWith(siteAddress()));
    expect(ours.length).toBeGreaterThan(2);
    const statuses = await Promise.all(
      ours.map(async (href) => (await request.get(href)).status()),
    );
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
  }
});
