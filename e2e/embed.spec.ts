import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { expect, test, type Page } from '@playwright/test';
import { hostAddress, siteAddress } from './addresses.ts';
import { bundleOf } from './bundleOf.ts';
import { contentHeight, openHost, ourFrame, ourFrames, watchTrouble } from './hostPages.ts';
import { COUNTED, ready, sidewaysScroll, status, takenOver } from './page.ts';

const WIDTHS = [320, 720, 1100] as const;
const SNIPPET = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';
const WITH_SCRIPTS = [null, 'allow-scripts', 'allow-scripts allow-same-origin', SNIPPET] as const;

/** Hosts that give the frame a height: what they do to the height that is asked for. */
const LISTENING: Readonly<Record<string, (height: number) => number>> = {
  script: (height) => Math.min(4000, Math.max(200, height)),
  canvas: (height) => height,
  wordpress: (height) => Math.min(1000, Math.max(200, height)),
  amp: (height) => height,
  pym: (height) => height,
  medium: (height) => height,
  // A column of 320 px whatever the window.
  sidebar: (height) => Math.min(4000, Math.max(200, height)),
};
/** Hosts that set the sandbox of the frame themselves, or none. */
const OWN_SANDBOX = new Set(['wordpress', 'pym']);

async function visit(
  page: Page,
  { host, sandbox, width }: { host: string; sandbox: string | null; width: number },
) {
  await page.setViewportSize({ width, height: 800 });
  await openHost(page, { host, sandbox, query: 'state=PT&lock=state' });
  return ourFrame(page);
}

const frameHeight = (page: Page): Promise<number> =>
  page.locator('iframe').evaluate((frame) => frame.clientHeight);

for (const [host, granted] of Object.entries(LISTENING)) {
  const sandboxes = OWN_SANDBOX.has(host) ? [null] : WITH_SCRIPTS;
  test(`${host}: the frame gets the height of its content, whatever sandbox and width`, async ({
    page,
  }) => {
    test.slow();
    const trouble = watchTrouble(page);
    for (const sandbox of sandboxes) {
      for (const width of WIDTHS) {
        const frame = await visit(page, { host, sandbox, width });
        await expect(status(frame)).toContainText(COUNTED);
        await expect
          .poll(async () => {
            const asked = Math.min(1000, await contentHeight(frame));
            return Math.abs((await frameHeight(page)) - granted(asked));
          }, `${host}, sandbox ${sandbox}, ${width} px`)
          .toBeLessThanOrEqual(4);
        expect(await sidewaysScroll(frame), `${host} at ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    expect(trouble).toEqual({ console: [], foreign: [] });
  });
}

for (const host of ['plain', 'policy']) {
  test(`${host}: the frame stands and scrolls by itself`, async ({ page }) => {
    test.slow();
    const trouble = watchTrouble(page);
    for (const sandbox of WITH_SCRIPTS) {
      for (const width of WIDTHS) {
        const frame = await visit(page, { host, sandbox, width });
        await expect(status(frame)).toContainText(COUNTED);
        const reach = await frame.evaluate(() => {
          document.body.scrollTop = document.body.scrollHeight;
          const { bottom } = document.querySelector('footer')?.getBoundingClientRect() ?? {};
          return { bottom: bottom ?? Infinity, innerHeight };
        });
        expect(await sidewaysScroll(frame)).toBeLessThanOrEqual(0);
        expect(reach.bottom).toBeLessThanOrEqual(reach.innerHeight + 1);
      }
    }
    const ours = trouble.console.filter((text) => !text.includes(`${siteAddress()}embed.js`));
    expect({ ...trouble, console: ours }).toEqual({ console: [], foreign: [] });
  });
}

test('sandbox="": every milestone stands as text, with a way to its page', async ({ page }) => {
  const trouble = watchTrouble(page);
  const { milestones } = await bundleOf(page);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    await openHost(page, { host: 'plain', sandbox: '' });
    const list = page.frameLocator('iframe').locator('[data-milestone]');
    await expect(list).toHaveCount(milestones.length);
    await expect(list.first()).toBeVisible();
    await expect(list.first()).toContainText(milestones[0]?.title ?? '?');
    await expect(page.frameLocator('iframe').getByRole('button').first()).toBeHidden();
  }
  // Chromium itself says that the frame may not run its scripts.
  const ours = trouble.console.filter((text) => !text.startsWith('Blocked script execution'));
  expect({ ...trouble, console: ours }).toEqual({ console: [], foreign: [] });
});

test('moodle: where only a link is left, it opens the page at the same slice', async ({ page }) => {
  await openHost(page, { host: 'moodle', query: 'state=PT' });
  await page.getByRole('link', { name: 'OSCE milestones' }).click();
  await expect(page).toHaveURL(`${siteAddress()}?state=PT`);
  await expect(page.getByRole('status')).toContainText('Portugal');
});

test('two slices on one page are two: each with its own milestones and height', async ({
  page,
}) => {
  await openHost(page, { host: 'two', sandbox: SNIPPET });
  const frames = await ourFrames(page, 2);
  await Promise.all(frames.map(takenOver));
  const [first, second] = frames;
  if (!first || !second) throw new Error('two frames');
  await expect(first.getByRole('status')).toContainText('Portugal');
  await expect(second.getByRole('status')).not.toContainText('Portugal');
  for (const [id, frame] of [
    ['first', first],
    ['second', second],
  ] as const) {
    await expect
      .poll(async () => {
        const height = await page.locator(`#${id}`).evaluate((element) => element.clientHeight);
        return Math.abs(height - Math.max(200, Math.min(1000, await contentHeight(frame))));
      })
      .toBeLessThanOrEqual(4);
  }
});

test('a frame that starts hidden is whole when its tab is opened', async ({ page }) => {
  const trouble = watchTrouble(page);
  await openHost(page, { host: 'hidden', sandbox: SNIPPET, query: 'kind=decision' });
  const frame = await ourFrame(page);
  await page.getByRole('button', { name: 'Open the tab' }).click();
  await expect(frame.locator('[data-view=timeline] [data-milestone]').first()).toBeVisible();
  await expect
    .poll(async () => Math.abs((await frameHeight(page)) - (await contentHeight(frame))))
    .toBeLessThanOrEqual(4);
  expect(trouble).toEqual({ console: [], foreign: [] });
});

test('a locked filter cannot be changed, is named, and stays in the way out', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await openHost(page, {
    host: 'script',
    sandbox: SNIPPET,
    query: 'state=PT&controls=full&lock=state,role,all',
  });
  const frame = await ourFrame(page);
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Portugal');
  await expect(frame.getByRole('button', { name: /remove.*Portugal/i })).toHaveCount(0);
  // Its filter is not offered at all, the map of the States is there to be read alone.
  await expect(frame.getByRole('button', { name: /^Kind/ })).toBeVisible();
  await expect(frame.getByRole('button', { name: /^States/ })).toHaveCount(0);
  await expect(frame.locator('input[name=state], input[name=role]')).toHaveCount(0);
  const map = frame.getByRole('group', { name: 'Milestones that name each State or bind it' });
  await expect(map.getByRole('button', { disabled: true })).toHaveCount(57);
  await expect(frame.getByRole('link', { name: /Open the full timeline/ })).toHaveAttribute(
    'href',
    /\?state=PT/,
  );
});

test('of one filter a part can be locked: its values stand disabled among the others', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await ready(page, './embed.html?state=PT&controls=full&lock=role,all');
  await page.getByRole('button', { name: /^States/ }).click();
  await expect(page.locator('input[name=state]:enabled')).toHaveCount(57);
  await expect(page.locator('input[name=role]:disabled')).toHaveCount(4);
  await expect(page.locator('input[name=all]:disabled')).toHaveCount(2);
});

for (const query of [
  '',
  '?pillar=protection',
  '?state=CH',
  '?pillar=protection&lock=pillar',
  '?controls=full',
]) {
  test(`a frame of 720 by 480 holds all of embed.html${query}`, async ({ page }) => {
    await page.setViewportSize({ width: 720, height: 480 });
    await ready(page, `./embed.html${query}`);
    await expect(page.locator('[data-view=timeline] [data-milestone]').first()).toBeVisible();
    const { scrollHeight, titleHeight } = await page.evaluate(() => ({
      scrollHeight: document.body.scrollHeight,
      titleHeight: document.querySelector('h1')?.clientHeight,
    }));
    expect(scrollHeight).toBeLessThanOrEqual(480);
    expect(titleHeight).toBeLessThan(30);
    await expect(page.getByRole('link', { name: /Open the full timeline/ })).toBeInViewport({
      ratio: 1,
    });
  });
}

test('the panel of the States is as wide as its frame and ends within it', async ({ page }) => {
  await page.setViewportSize({ width: 720, height: 480 });
  await ready(page, './embed.html?state=CH');
  await page.getByRole('button', { name: /^States/ }).click();
  const panel = page.getByRole('region', { name: 'States', exact: true });
  await expect(panel.getByRole('group', { name: /Tile map/ })).toBeVisible();
  const box = await panel.boundingBox();
  expect(box?.width).toBeGreaterThan(640);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(480);
  const close = await panel.getByRole('button', { name: 'Close' }).boundingBox();
  expect(close?.y).toBeLessThan((box?.y ?? 0) + 24);
  expect((close?.x ?? 0) + (close?.width ?? 0)).toBeGreaterThan((box?.x ?? 0) + 620);
  await panel.getByRole('button', { name: /^Show \d+ milestones/ }).click();
  await expect(panel).toBeHidden();
});

test('10,000 messages of other frames change nothing', async ({ page }) => {
  await openHost(page, { host: 'hostile', sandbox: SNIPPET });
  const frame = await ourFrame(page);
  const ours = page.locator('#ours');
  const excess = async (): Promise<number> =>
    (await ours.evaluate(({ clientHeight }) => clientHeight)) - (await contentHeight(frame));
  await expect.poll(async () => Math.abs(await excess())).toBeLessThanOrEqual(4);
  const before = await page.content();
  const address = page.url();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let done = 0;
        addEventListener('message', (event) => {
          if (event.data === 'done lying' && ++done === 2) resolve();
        });
        for (const id of ['liar', 'sandboxed-liar']) {
          const liar = document.getElementById(id) as HTMLIFrameElement;
          liar.contentWindow?.postMessage('start', '*');
        }
      }),
  );
  expect(await page.content()).toBe(before);
  expect(page.url()).toBe(address);
  // The element does listen: its own frame still changes its height.
  await frame.evaluate(() =>
    parent.postMessage({ source: 'osce-thb-timeline', v: 1, type: 'height', height: 777 }, '*'),
  );
  await expect(ours).toHaveCSS('height', '777px');
  expect(page.url().startsWith(hostAddress())).toBe(true);
});

test('embed.html opens from a disk', async ({ page }) => {
  const trouble = watchTrouble(page);
  await page.goto(`${pathToFileURL(join('dist', 'embed.html')).href}?state=PT`);
  await expect(page.getByRole('status')).toContainText('Portugal');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.locator('[data-view=list]')).toBeVisible();
  expect(trouble).toEqual({ console: [], foreign: [] });
});
