import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { siteAddress } from './addresses.ts';
import { settled, status, watchFaults } from './page.ts';

/** What static hosts answer where there is no file, or no slash: as seen of serve 14, sirv-cli 3, Cloudflare's asset server, nginx and Apache. */

/** Answers an address outside of the site's files as a host does. */
async function answers(page: Page, path: string, file: string, code: number): Promise<void> {
  await page.route(`${siteAddress().slice(0, -1)}${path}`, (route) =>
    route.fulfill({ status: code, contentType: 'text/html', body: readFileSync(`dist/${file}`) }),
  );
}

for (const [asked, near] of [
  ['/nothing', null],
  ['/m/action-plan-2003.html).', 'm/action-plan-2003.html'],
  ['/s/pt', 's/PT.html'],
  ['/ru/m/action-plan-2003,', 'ru/m/action-plan-2003.html'],
  ['/m/there-is-none.html', null],
  ['/a/b/c/', null],
] as const) {
  test(`404.html at ${asked}: styled, leads on`, async ({ page }) => {
    const faults = watchFaults(page);
    await answers(page, asked, '404.html', 404);
    await page.goto(`${siteAddress().slice(0, -1)}${asked}`);
    const isRussian = asked.startsWith('/ru/');
    await expect(page.locator('h1')).toHaveText(
      isRussian ? 'По этому адресу ничего нет' : 'Nothing is at this address',
    );
    await expect(page.locator('html')).toHaveAttribute('lang', isRussian ? 'ru' : 'en');
    await expect(page.locator('section').first()).toHaveAttribute('lang', isRussian ? 'ru' : 'en');
    await expect(page.locator('body')).toHaveCSS('max-width', '768px');
    const all = page.getByRole('link', { name: 'All milestones' });
    await expect(all).toHaveAttribute('href', `${new URL(siteAddress()).pathname}index.html`);
    const perhaps = page.locator('#near');
    if (near === null) await expect(perhaps).toBeHidden();
    else await expect(perhaps).toContainText(near);
    await (near === null ? all : perhaps.getByRole('link')).click();
    await expect(page).toHaveURL(`${siteAddress()}${near ?? 'index.html'}`);
    expect(faults).toEqual([]);
  });
}

test('the folder without its slash: the page opens where its files are, the view kept', async ({
  page,
}) => {
  await answers(page, '?view=list&state=PT', 'index.html', 200);
  await page.goto(`${siteAddress().slice(0, -1)}?view=list&state=PT#year-2010`);
  await expect(page).toHaveURL(`${siteAddress()}?view=list&state=PT#year-2010`);
  await settled(page);
  await expect(status(page)).toContainText('Portugal');
});
