import { expect, test, type CDPSession, type Page } from '@playwright/test';

import type { Bundle } from '../src/model/bundle.ts';

const BUNDLE = '**/timeline.json';

/** Exceptions and refused scripts of a page, from its first moment on. */
function watch(page: Page): readonly string[] {
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

const status = (page: Page) => page.getByRole('status').first();
const chart = (page: Page) => page.locator('[data-view="timeline"] [data-milestone]').first();

/** The page has taken over from the prerendered list: its controls work. */
async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  await expect(status(page)).toContainText(/^\s*\d+ of \d+ milestones/);
}

test.describe('the bundle does not come as it should', () => {
  const cases = [
    ['missing', { status: 404, body: 'not here' }],
    ['a page of HTML', { status: 200, contentType: 'text/html', body: '<!doctype html><p>Hello' }],
    ['cut off', { status: 200, body: '{"format":"osce-thb-timeline","version":1,"mile' }],
    ['empty', { status: 200, body: '' }],
    ['something else', { status: 200, body: '[1, 2, 3]' }],
    ['of a newer version', { status: 200, body: '{"format":"osce-thb-timeline","version":99}' }],
    ['a failing server', { status: 500, body: 'sorry' }],
  ] as const;
  for (const [name, answer] of cases) {
    test(`${name}: the list stays, a notice says so, and asking again cures it`, async ({
      page,
    }) => {
      const faults = watch(page);
      await page.route(BUNDLE, (route) => route.fulfill(answer));
      await page.goto('./');
      const notice = page.getByText(/The list below is complete/);
      await expect(notice).toBeVisible();
      await expect(page.locator('[data-milestone]').first()).toBeVisible();
      expect(await page.locator('[data-milestone]').count()).toBeGreaterThan(100);
      await page.unroute(BUNDLE);
      await page.getByRole('button', { name: 'Try again' }).click();
      await ready(page);
      await expect(chart(page)).toBeVisible();
      await expect(notice).not.toBeVisible();
      expect(faults).toEqual([]);
    });
  }

  test('slow: the list can be read meanwhile', async ({ page }) => {
    const faults = watch(page);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(BUNDLE, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./?view=list', { waitUntil: 'commit' });
    await expect(page.locator('[data-milestone]').first()).toBeVisible();
    release();
    await ready(page);
    expect(faults).toEqual([]);
  });

  test('without script the list is there', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('./');
    await expect(page.locator('[data-milestone]').first()).toBeVisible();
    await context.close();
  });
});

async function firstId(page: Page): Promise<string> {
  const bundle = (await (await page.request.get('./timeline.json')).json()) as Bundle;
  return bundle.milestones[0]?.id ?? '';
}

test('a detail that fails says so and comes when asked again', async ({ page }) => {
  const faults = watch(page);
  await page.route('**/details.*.json', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto(`./?item=${await firstId(page)}`);
  const panel = page.locator('[data-detail]').first();
  await expect(panel).toContainText('The server did not answer.');
  await page.unroute('**/details.*.json');
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel).not.toContainText('could not be loaded');
  await expect(panel).toContainText('Source');
  expect(faults).toEqual([]);
});

test('a new release while the page is open is told, and cured by a reload', async ({ page }) => {
  const faults = watch(page);
  const id = await firstId(page);
  await page.goto('./?view=table');
  await ready(page);
  // The old index names files that the new release no longer has.
  await page.route('**/details.*.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.locator(`[data-milestone="${id}"]`).getByRole('link').first().click();
  const panel = page.locator('[data-detail]').first();
  await expect(panel).toContainText('The site has been updated since this page was opened.');
  await page.unroute('**/details.*.json');
  await panel.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.locator('[data-detail]').first()).toContainText('Source');
  await expect(page.getByText('has been updated')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('offline after the first load, what was loaded stays and works', async ({ page, context }) => {
  const faults = watch(page);
  const id = await firstId(page);
  await page.goto(`./?item=${id}`);
  await ready(page);
  await expect(page.locator('[data-detail]').first()).toContainText('Source');
  await context.setOffline(true);
  const before = await status(page).innerText();
  await page.getByRole('button', { name: 'Kind', exact: true }).click();
  await page.locator('input[name="kind"][value="treaty"]').check();
  await expect(status(page)).not.toHaveText(before);
  await expect(page.locator('[data-detail]').first()).toContainText('Source');
  await context.setOffline(false);
  expect(faults).toEqual([]);
});

test('titles with markup, right-to-left and endless words stand as text and stay inside', async ({
  page,
}) => {
  const faults = watch(page);
  const hostile = [
    '<script>window.hit=1</script><img src=x onerror=window.hit=1>',
    '\u202Eعربي עברית \u202D mixed',
    'W'.repeat(300),
    'Z\u0351\u036B\u0343\u036A\u0302a\u0317\u0318\u0319\u031Cl\u0335\u0336g\u0337o\u0338'.repeat(9),
    '{{7*7}} ${alert(1)} %3Cscript%3E &lt;b&gt;',
  ];
  await page.route(BUNDLE, async (route) => {
    const bundle = (await (await route.fetch()).json()) as Bundle;
    const milestones = bundle.milestones.map((milestone, index) => {
      const title = hostile[index % 20];
      return title === undefined ? milestone : { ...milestone, title, label: title.slice(0, 33) };
    });
    await route.fulfill({ json: { ...bundle, digest: 'sha256-changed', milestones } });
  });
  for (const view of ['timeline', 'list', 'table']) {
    await page.goto(`./?view=${view}`);
    await ready(page);
    await expect(page.locator(`[data-view="${view}"] [data-milestone]`).first()).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, view).toBeLessThanOrEqual(0);
  }
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(faults).toEqual([]);
});

/** A small seeded generator, so that a failing address can be had again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const NAMES = [
  'field',
  'state',
  'role',
  'kind',
  'pillar',
  'q',
  'from',
  'to',
  'view',
  'group',
  'item',
  'all',
  'basis',
  'theme',
  'path',
  'present',
  'controls',
  'lock',
  '__proto__',
  'constructor',
  '',
] as const;
const VALUES = [
  'CH,AT',
  'xx',
  'human-rights',
  'decision',
  'host',
  'prevention',
  '2008',
  '2019-13',
  '0000',
  '9999-99-99',
  'list',
  'table',
  'state',
  'field',
  '0',
  '1',
  'stated',
  'dark',
  'none',
  '__proto__',
  'constructor',
  'toString',
  '<script>window.hit=1</script>',
  '"><img src=x onerror=window.hit=1>',
  'javascript:window.hit=1',
  '%',
  '%00',
  '%E0%A4%A',
  '%F0%9F%98%80',
  '\u202E',
  'a'.repeat(3000),
  ',,,,',
  '-1',
  '1e9',
  'NaN',
  'action-plan-2003',
  '../../etc/passwd',
  '${7*7}',
  '(((((',
  '[a-z]+$',
  '\\',
  "' OR 1=1 --",
] as const;

function fuzzedAddress(random: () => number): string {
  const pick = <T>(values: readonly T[]): T | undefined =>
    values[Math.floor(random() * values.length)];
  const count = 1 + Math.floor(random() * 5);
  return Array.from({ length: count }, () => {
    const value = pick(VALUES) ?? '';
    const written = random() < 0.5 || value.startsWith('%') ? value : encodeURIComponent(value);
    return `${pick(NAMES)}=${written.replaceAll('#', '')}`;
  }).join('&');
}

test('200 hostile addresses: no exception, nothing executed, the page works', async ({ page }) => {
  test.setTimeout(240_000);
  const faults = watch(page);
  const random = seeded(2003);
  await page.goto('./');
  await ready(page);
  for (let run = 0; run < 200; run += 1) {
    const query = fuzzedAddress(random);
    if (run % 10 === 0) {
      await page.goto(`./?${query}`);
      await expect(page.locator('[data-view]')).toBeAttached();
    } else {
      await page.evaluate((search) => {
        history.pushState(null, '', `?${search}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, query);
    }
    await expect(status(page), query).toContainText(/^\s*\d+ of \d+ milestones/);
    expect(faults, query).toEqual([]);
  }
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});

test('what an address names and nobody knows is named in a notice', async ({ page }) => {
  await page.goto('./?state=XY,CH&kind=nonsense&path=gone-for-ever&item=<b>bold</b>');
  await ready(page);
  for (const word of ['XY', 'nonsense', 'gone-for-ever', '<b>bold</b>']) {
    await expect(page.getByText(word).first()).toBeVisible();
  }
});

for (const [timezoneId, locale] of [
  ['Pacific/Kiritimati', 'en-US'],
  ['America/St_Johns', 'ar-EG'],
  ['Europe/London', 'th-TH'],
] as const) {
  test(`dates are the same in ${timezoneId} with ${locale}`, async ({ browser }) => {
    const context = await browser.newContext({ timezoneId, locale });
    const page = await context.newPage();
    const faults = watch(page);
    await page.goto('./?view=table');
    await ready(page);
    const rows = page.locator('[data-view="table"] [data-milestone]');
    await expect(rows.first()).toBeVisible();
    const words = await rows.evaluateAll((all) => all.map((row) => row.textContent ?? ''));
    const plan = words.find((text) => text.includes('adopts the OSCE Action Plan'));
    expect(plan).toContain('24 Jul 2003');
    expect(words.some((text) => /[\u0660-\u0669\u0E50-\u0E59]/.test(text))).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });
}

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}

/**
 * Bytes that are still held after a collection, compiled code apart: the browser compiles what runs
 * often, and that grows for a while without anything being kept.
 */
async function heldBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { readonly chunk: string }): void => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await session.send('HeapProfiler.takeHeapSnapshot');
  session.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as HeapSnapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const type = fields.indexOf('type');
  const size = fields.indexOf('self_size');
  const code = types[0].indexOf('code');
  let held = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] !== code) held += nodes[at + size] ?? 0;
  }
  return held;
}

test('500 changes of the filter neither slow the page nor leak', async ({ page }) => {
  test.setTimeout(240_000);
  const faults = watch(page);
  await page.goto('./');
  await ready(page);
  await expect(chart(page)).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const STATES = ['CH', 'AT', 'FR', 'UA', 'PT', 'DE', 'IT', 'ES', 'PL', 'SE'];
  /** Milliseconds of `count` changes, each drawn before the next. */
  const change = async (count: number): Promise<number> =>
    page.evaluate(
      async ([states, times]) => {
        const start = performance.now();
        for (let at = 0; at < times; at += 1) {
          history.replaceState(null, '', `?state=${states[at % states.length]}`);
          dispatchEvent(new PopStateEvent('popstate'));
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        }
        return performance.now() - start;
      },
      [STATES, count] as const,
    );
  await change(100);
  const before = await heldBytes(session);
  const first = await change(100);
  await change(300);
  const last = await change(100);
  const after = await heldBytes(session);
  expect(after / before, `held from ${before} to ${after} bytes`).toBeLessThan(1.1);
  expect(last / first, `100 changes from ${first} to ${last} ms`).toBeLessThan(2);
  expect(faults).toEqual([]);
});
