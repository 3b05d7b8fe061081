import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  expect,
  type Download,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';

import { REST_MS } from '../src/app/state/liveAddress.ts';

/** The milestone that the journeys open: a workshop of two days, named by several States. */
export const STRASBOURG = 'strasbourg-non-punishment-workshop-2014';

/** How the status begins once the milestones are counted. */
export const COUNTED = /^\s*[\d,]+ of [\d,]+ milestones/;

/** The one line that says how many milestones pass. */
export const status = (place: Page | Frame | FrameLocator): Locator => place.getByRole('status');

/** The query string of the page, by parameter. */
export const queryOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** N of the status; NaN while nothing is counted. */
export async function passingCount(page: Page): Promise<number> {
  const words = ((await status(page).textContent()) ?? '').trim();
  return Number(/^([\d,]+) of/.exec(words)?.[1]?.replaceAll(',', ''));
}

/** Waits until scripts have taken over from the prerendered text. */
export async function takenOver(place: Page | Frame): Promise<void> {
  await place.waitForSelector('html[data-script=ready]', { state: 'attached' });
}

/** Waits until the page has taken over and the milestones are counted. */
export async function settled(page: Page): Promise<void> {
  await takenOver(page);
  await expect(status(page)).toContainText(COUNTED);
}

/** Opens an address of the site and waits until it can be used. */
export async function ready(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await settled(page);
}

/** Waits until typing, dragging or zooming would have reached the address: for what must not change it. */
export async function afterRest(page: Page): Promise<void> {
  await page.waitForTimeout(REST_MS + 300);
}

/** Chooses a form in the open dialog of downloads, and saves. */
export async function saveAs(page: Page, form: string | RegExp): Promise<Download> {
  await page.getByRole('radio', { name: form }).check();
  const link = page.getByRole('link', { name: /^Save / });
  await expect(link).toHaveAttribute('href', /^blob:/);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return download;
}

/** The dialog that presents. */
export const stage = (page: Page): Locator => page.getByRole('dialog', { name: 'Presentation' });

/** The milestone that is presented. */
export const presented = (page: Page): Locator => stage(page).locator('[data-milestone]');

/** By how many CSS pixels the page is wider than its window; in a frame its body is what scrolls. */
export function sidewaysScroll(page: Page | Frame): Promise<number> {
  return page.evaluate(() => {
    const over = [document.documentElement, document.body].map(
      (one) => one.scrollWidth - one.clientWidth,
    );
    return Math.max(...over);
  });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Fails where axe finds anything; in a part of the page, without a part, named in the failure. */
export async function noAxeViolation(
  page: Page,
  { include, exclude, what }: { include?: string; exclude?: string; what?: string } = {},
): Promise<void> {
  await page.evaluate(AXE);
  const context = JSON.stringify({
    include: [include ?? 'html'],
    exclude: exclude ? [exclude] : [],
  });
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${context}, { resultTypes: ['violations'], iframes: false })`,
  );
  const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  expect(found, what).toEqual([]);
}

/** Exceptions, dialogs and refused scripts of a page, from its first moment on. */
export function watchFaults(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) faults.push(message.text());
  });
  page.on('dialog', (dialog) => {
    faults.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}

/** The box of a value in a filter's panel. */
export const checkbox = (page: Page, filter: string, value: string) =>
  page.locator(`input[name="${filter}"][value="${value}"]`);

/** Opens a filter's panel by the beginning of its button's name. */
export async function openFilter(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}
