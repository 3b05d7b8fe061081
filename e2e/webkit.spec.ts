import { expect, test } from '@playwright/test';

import { siteAddress } from './addresses.ts';
import { absenceOf, pathOfEngine } from './browsers.ts';
import { startWebKit, type WebKitSession } from './webDriver.ts';

const driver = pathOfEngine('webkit');

// WebKitGTK with its driver is on few machines; where it is not, the report says so.
test.skip(driver === null, absenceOf('webkit'));
test.describe.configure({ mode: 'serial' });

let webKit: WebKitSession;

test.beforeAll(async () => {
  webKit = await startWebKit(driver ?? '');
});
test.afterAll(async () => {
  await webKit?.close();
});

const status = (): Promise<string> =>
  webKit.evaluate<string>(`return document.querySelector('[role=status]')?.textContent ?? ''`);
const shown = (): Promise<number> =>
  webKit.evaluate<number>(`return document.querySelectorAll('[data-milestone]').length`);

test('WebKit: the timeline opens with all milestones', async () => {
  await webKit.open(siteAddress());
  await expect.poll(status).toMatch(/^(\d+) of \1 milestones/);
  await expect.poll(shown).toBeGreaterThan(50);
});

test('WebKit: an address with a State and a view shows fewer in a list', async () => {
  await webKit.open(`${siteAddress()}?state=PT&all=0&view=list`);
  await expect.poll(status).toMatch(/^\d{1,2} of \d+ milestones/);
  const count = Number((await status()).split(' ')[0]);
  await expect.poll(shown).toBe(count);
});

test('WebKit: an address with a milestone shows its detail', async () => {
  await webKit.open(`${siteAddress()}?item=action-plan-2003`);
  await expect
    .poll(() =>
      webKit.evaluate<boolean>(
        `return document.querySelector('[data-detail="action-plan-2003"]') !== null`,
      ),
    )
    .toBe(true);
});
