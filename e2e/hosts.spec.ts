import { expect, test, type Frame, type Page } from '@playwright/test';
import { siteAddress } from './addresses.ts';
import { bundleOf } from './bundleOf.ts';
import { contentHeight, openHost, ourFrame } from './hostPages.ts';
import { ready, sidewaysScroll, takenOver } from './page.ts';

/** What real editors and hosts do to our frame, in models made from what was seen in each (`npm run hosts`). */

const excessHeight = async (page: Page, frame: Frame): Promise<number> =>
  Math.abs(
    (await page
      .locator('iframe')
      .first()
      .evaluate((one) => one.clientHeight)) - Math.min(1000, await contentHeight(frame)),
  );

test('tinymce: the list leads on within a frame that may neither run scripts nor open windows', async ({
  page,
}) => {
  const { milestones } = await bundleOf(page);
  await openHost(page, { host: 'tinymce', query: 'state=PT' });
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('noscript p').first()).toContainText(
    'Filters need scripts, which do not run here',
  );
  const rows = frame.locator('[data-milestone]');
  await expect(rows).toHaveCount(milestones.length);
  await rows.first().locator('a').first().click();
  await expect(frame.locator('h1')).toHaveText(milestones[0]?.title ?? '?');
  // Its style sheet reaches a page without an origin too.
  await expect(frame.locator('body')).toHaveCSS('max-width', '768px');
  await frame.locator('a[href^="../s/"]').first().click();
  await expect(frame.locator('h1')).toContainText('OSCE');
  expect(page.url()).toContain('tinymce');
});

test('bare: a frame whose element was taken away follows its content, a stranger does not', async ({
  page,
}) => {
  await openHost(page, { host: 'bare', query: 'state=PT' });
  const frame = await ourFrame(page);
  await expect.poll(() => excessHeight(page, frame)).toBeLessThanOrEqual(4);
  const liar = page.locator('#liar');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        addEventListener('message', ({ data }) => data === 'done lying' && resolve());
        const { contentWindow } = document.getElementById('liar') as HTMLIFrameElement;
        contentWindow?.postMessage('start', '*');
      }),
  );
  await expect(liar).not.toHaveAttribute('style', /height/);
});

test('bare: so does a frame in another language, which lies in a folder beside the script', async ({
  page,
}) => {
  const site = siteAddress();
  await page.route(`${site}xx/embed.html**`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: `${site}embed.html` }) }),
  );
  await openHost(page, { host: 'bare', query: 'state=PT' });
  // The script has given it the height of the frame beside it already.
  await page.locator('#ours').evaluate((one, src) => {
    one.setAttribute('src', src);
    one.style.height = '200px';
  }, `${site}xx/embed.html?state=PT`);
  const inFolder = () => page.frames().find((one) => one.url().startsWith(`${site}xx/`));
  await expect.poll(inFolder).toBeDefined();
  const frame = inFolder();
  await expect.poll(() => frame && excessHeight(page, frame)).toBeLessThanOrEqual(4);
});

test('h5p: what is longer than a frame that may not scroll can be reached', async ({ page }) => {
  await openHost(page, { host: 'h5p', query: 'view=list' });
  const frame = await ourFrame(page);
  const footer = frame.getByRole('link', { name: /Open the full timeline/ });
  await expect(footer).not.toBeInViewport();
  await page.locator('iframe').hover();
  await page.mouse.wheel(0, 100_000);
  await expect(footer).toBeInViewport();
  await frame.locator('h1').click();
  await page.keyboard.press('Home');
  await expect(frame.locator('h1')).toBeInViewport();
});

test('h5p: a page without scripts in a frame that may not scroll can be reached to its end', async ({
  page,
}) => {
  await openHost(page, { host: 'h5p' });
  const frames = page.locator('iframe');
  await frames
    .first()
    .evaluate((one, src) => one.setAttribute('src', src), `${siteAddress()}s/PT.html`);
  const frame = page.frameLocator('iframe').first();
  const foot = frame.getByRole('link', { name: 'About this timeline' });
  await expect(foot).toBeAttached();
  await expect(foot).not.toBeInViewport();
  await frames.first().hover();
  await page.mouse.wheel(0, 100_000);
  await expect(foot).toBeInViewport();
  // By itself its window scrolls, which browsers bring back to its place.
  await page.goto('./s/PT.html');
  await expect(page.locator('html')).toHaveCSS('overflow', 'visible');
});

test('consent: a frame that gets its address later is mirrored and grows, in a row of a host’s own style', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  await openHost(page, { host: 'consent', query: 'state=PT', hostQuery: 'timeline=view%3Dlist' });
  await expect(page.locator('osce-timeline')).toHaveCSS('display', 'block');
  await page.getByRole('button', { name: 'I agree' }).click();
  await expect(page.locator('iframe')).toHaveAttribute('src', /state=PT&view=list$/);
  const frame = await ourFrame(page);
  await expect(frame.locator('[data-view=list]')).toBeVisible();
  await expect.poll(() => excessHeight(page, frame)).toBeLessThanOrEqual(4);
  expect(await page.locator('iframe').evaluate((one) => one.clientWidth)).toBeGreaterThan(1000);
  expect(faults).toEqual([]);
});

test('a host page that reads from right to left: the frame fills its place, grows, and reads as it does', async ({
  page,
}) => {
  await openHost(page, { host: 'script', query: 'state=PT' });
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
    document.body.style.width = '700px';
  });
  const frame = await ourFrame(page);
  await expect.poll(() => excessHeight(page, frame)).toBeLessThanOrEqual(4);
  const [place, box] = await Promise.all(
    ['osce-timeline', 'iframe'].map((part) => page.locator(part).boundingBox()),
  );
  expect(box).toMatchObject({ x: place?.x, width: 700 });
  expect(await frame.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
  await frame.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page).toHaveURL(/timeline=[^#]*view%3Dlist/);
});

for (const width of [480, 560, 640]) {
  test(`a column ${width} wide: the frame keeps its views in one row`, async ({ page }) => {
    await page.setViewportSize({ width, height: 520 });
    await ready(page, './embed.html');
    const buttons = page.getByRole('toolbar', { name: 'View' }).getByRole('button');
    await expect(buttons).toHaveCount(3);
    const boxes = await Promise.all([0, 1, 2].map((at) => buttons.nth(at).boundingBox()));
    expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  });
}

test('wordpress: the way out is told to the host, which goes there', async ({ page }) => {
  await openHost(page, { host: 'wordpress', query: 'state=PT' });
  const frame = await ourFrame(page);
  await frame.getByRole('link', { name: /Open the full timeline/ }).click();
  await expect(page).toHaveURL(`${siteAddress()}index.html?state=PT`);
});

test('a server that says Latin-1 of our file stops neither its scripts nor its styles', async ({
  page,
}) => {
  await page.route('**/embed.html*', async (route) => {
    const answer = await route.fetch();
    const headers = { ...answer.headers(), 'content-type': 'text/html; charset=iso-8859-1' };
    await route.fulfill({ body: await answer.body(), headers });
  });
  await page.goto('./embed.html?state=PT');
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252');
  await takenOver(page);
  await expect(page.getByRole('status')).toContainText('Portugal');
  await expect(page.getByRole('button', { name: /^States/ })).not.toHaveCSS('border-radius', '0px');
});
