import type { Page } from '@playwright/test';

/** What a reader of a host page sees of us. */
export interface Sight {
  readonly shows: string;
  readonly height: string;
}

const NOTHING: Sight = { shows: 'nothing', height: '–' };

/**
 * Looks at the page that is open, once its frame has had time to load and to tell its height. With a
 * folder in `HOSTS_PICTURES` it takes a picture, by the host's name.
 */
export async function lookAt(page: Page, site: string, host: string): Promise<Sight> {
  await page.waitForTimeout(4000);
  const folder = process.env['HOSTS_PICTURES'];
  const name = host.replaceAll(/[^\w.]+/g, '-');
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  const box = page.locator('iframe').first();
  if ((await box.count()) === 0) {
    const hasLink = (await page.locator(`a[href^="${site}"]`).count()) > 0;
    const text = await page.locator('body').textContent();
    const isAddress = text?.includes(site) === true;
    return { ...NOTHING, shows: hasLink ? 'a link' : isAddress ? 'an address as text' : 'nothing' };
  }
  const frame = page.frames().find((one) => one !== page.mainFrame() && one.url().startsWith(site));
  if (!frame) return { ...NOTHING, shows: 'an empty box' };
  const hasStatus = await frame
    .locator('html[data-script=ready]')
    .count()
    .catch(() => 0);
  const isList =
    (await frame
      .locator('noscript p')
      .count()
      .catch(() => 0)) > 0 && hasStatus === 0;
  const isPlain =
    (await frame
      .locator('main h1')
      .count()
      .catch(() => 0)) > 0 && hasStatus === 0;
  const height = await box.evaluate((one) => one.clientHeight);
  const content = hasStatus
    ? await frame.evaluate(
        () => document.getElementById('root')?.getBoundingClientRect().height ?? 0,
      )
    : 0;
  const follows = hasStatus > 0 && Math.abs(Math.min(1000, content) - height) <= 4;
  return {
    shows: hasStatus
      ? 'the timeline'
      : isPlain
        ? 'the page without scripts'
        : isList
          ? 'the list of all, its links lead on'
          : 'a refusal of the browser',
    height: follows ? 'of the content' : `fixed, ${height} px`,
  };
}
