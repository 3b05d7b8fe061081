import { expect, test } from '@playwright/test';
import { openHost, ourFrame, ourFrames } from './hostPages.ts';

const SNIPPET = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

test('the host may mirror the state of the frame in its own address and open it again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 800 });
  await openHost(page, { host: 'script', sandbox: SNIPPET, query: 'state=PT&lock=state' });
  const frame = await ourFrame(page);
  await frame.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page).toHaveURL(/[?&]timeline=.*view%3Dlist/);
  const mirrored = page.url().replace('state%3DPT', 'state%3DFR');
  // The runner loses sight of a frame that is sent elsewhere while it still loads, so the host's
  // script comes after the frame here.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/embed.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(mirrored, { waitUntil: 'commit' });
  await ourFrames(page);
  release();
  await expect.poll(() => page.frames().some((one) => one.url().includes('view=list'))).toBe(true);
  const again = await ourFrame(page);
  await expect(again.locator('[data-view=list]')).toBeVisible();
  await expect(again.getByRole('status')).toContainText('Portugal');
});

test('a script that comes before the frames restores what was mirrored, in each of them', async ({
  page,
}) => {
  const mirrored = new URLSearchParams({
    first: 'state=FR&view=list&kind=visit',
    // As a host hands it on that encodes once too often.
    second: encodeURIComponent('State=CH&view=table'),
  });
  const heightOf = (id: string): Promise<number> =>
    page.locator(`#${id}`).evaluate((frame) => frame.clientHeight);
  // The runner, not the page, may lose sight of a frame that is sent elsewhere while it still loads: both
  // frames tell their height each time, and the page is opened anew until the runner sees them too.
  for (let visit = 0; visit === 0 || page.frames().length < 3; visit += 1) {
    expect(visit, 'visits').toBeLessThan(5);
    await openHost(page, { host: 'head', sandbox: SNIPPET, hostQuery: mirrored.toString() });
    for (const id of ['first', 'second']) await expect.poll(() => heightOf(id)).not.toBe(400);
  }
  const srcOf = async (id: string): Promise<URLSearchParams> =>
    new URL((await page.locator(`#${id}`).getAttribute('src')) ?? '').searchParams;
  // What the author locked stays as it is.
  expect(Object.fromEntries(await srcOf('first'))).toEqual({
    view: 'list',
    lock: 'kind',
    state: 'FR',
  });
  expect(Object.fromEntries(await srcOf('second'))).toEqual({ view: 'table', state: 'CH' });
  const first = page.frameLocator('#first');
  const second = page.frameLocator('#second');
  await expect(first.locator('[data-view=list]')).toBeVisible();
  await expect(first.getByRole('status')).toContainText('France');
  await expect(second.locator('[data-view=table]')).toBeVisible();
  await expect(second.getByRole('status')).toContainText('Switzerland');
});
