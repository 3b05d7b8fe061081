import { expect, test, type Page } from '@playwright/test';
import { settled, status, watchFaults } from './page.ts';

/** What translators do: each text gives way to elements of theirs that hold it. */
function replaceTexts(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const { parentElement } = text;
    if (!parentElement || parentElement.closest('font, script, style, noscript, textarea'))
      continue;
    if (text.data.trim() !== '') texts.push(text);
  }
  for (const text of texts) {
    const outer = document.createElement('font');
    const inner = outer.appendChild(document.createElement('font'));
    inner.textContent = text.data;
    text.replaceWith(outer);
  }
}

/** All that the product says, in its order. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        '#root :is(p, li, h1, h2, h3, h4, td, th, dt, dd, button, a, label, text, caption)',
      ),
    ].map(
      (element) => `${element.localName}: ${element.textContent.replaceAll(/\s+/g, ' ').trim()}`,
    ),
  );

const box = (name: string, value: string) => (page: Page) =>
  page
    .locator(`input[name="${name}"][value="${value}"]`)
    .first()
    .evaluate((input: HTMLInputElement) => input.click());

const press = (name: RegExp) => (page: Page) =>
  page
    .getByRole('button', { name })
    .first()
    .evaluate((button: HTMLButtonElement) => button.click());

const typed = (text: string) => (page: Page) => page.getByRole('searchbox').first().fill(text);

const openRow = (page: Page) =>
  page
    .locator('[data-milestone] .row-link')
    .nth(2)
    .evaluate((link: HTMLElement) => link.click());

const KEYS = { escape: (page: Page) => page.keyboard.press('Escape') } as const;

type Step = (page: Page) => Promise<unknown>;

const FILTERS: readonly Step[] = [
  box('field', 'rule-of-law'),
  box('state', 'CH'),
  box('kind', 'decision'),
  box('kind', 'decision'),
  box('role', 'host'),
  box('role', 'host'),
  box('pillar', 'protection'),
  box('state', 'AT'),
  box('field', 'rule-of-law'),
  box('pillar', 'protection'),
  box('state', 'CH'),
];

const WIDE: readonly Step[] = [
  ...FILTERS,
  press(/^Table$/),
  press(/^List$/),
  openRow,
  KEYS.escape,
  press(/^Timeline$/),
  box('kind', 'treaty'),
  box('kind', 'treaty'),
  box('state', 'RS'),
  press(/^Austria: remove/),
];

const SEARCHES: readonly Step[] = [
  typed('c'),
  typed('ch'),
  typed('child'),
  typed('children'),
  typed(''),
];

const NARROW: readonly Step[] = [press(/^Filter/), ...FILTERS, KEYS.escape, openRow, KEYS.escape];

const PLACES = [
  {
    name: 'the page',
    address: './',
    size: { width: 1280, height: 900 },
    steps: [...SEARCHES, ...WIDE],
  },
  {
    name: 'the page on a phone',
    address: './',
    size: { width: 390, height: 844 },
    steps: [press(/^Search$/), ...SEARCHES, press(/^Search$/), ...NARROW],
  },
  { name: 'the frame', address: './embed.html', size: { width: 720, height: 520 }, steps: WIDE },
  {
    name: 'the frame on a phone',
    address: './embed.html',
    size: { width: 360, height: 640 },
    steps: [press(/^Search$/), ...SEARCHES, press(/^Search$/), ...NARROW],
  },
] as const;

for (const { name, address, size, steps } of PLACES) {
  for (const when of ['before', 'after'] as const) {
    test(`${name}, translated ${when} scripts take over: its texts are those of a fresh page`, async ({
      page,
      context,
    }) => {
      await page.setViewportSize(size);
      const faults = watchFaults(page);
      if (when === 'before') {
        await page.addInitScript(
          `addEventListener('DOMContentLoaded', ${replaceTexts.toString()})`,
        );
      }
      await page.goto(address);
      await settled(page);
      expect(steps.length).toBeGreaterThanOrEqual(16);
      for (const step of steps) {
        await page.evaluate(replaceTexts);
        await step(page);
        await page.waitForTimeout(50);
      }
      await expect(status(page)).toContainText(/Austria|Serbia/);
      const fresh = await context.newPage();
      await fresh.setViewportSize(size);
      await fresh.goto(page.url());
      await settled(fresh);
      // The panels of a fresh page come when it is idle.
      await expect(async () => {
        expect(await textsOf(page)).toEqual(await textsOf(fresh));
      }).toPass({ timeout: 10_000 });
      expect(faults).toEqual([]);
    });
  }
}

/** Texts that a translator would take for words: codes of States, numbers of documents, and drawings, whose texts vanish in its elements. */
const TAKEN = (): readonly string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    if (
      !parentElement ||
      parentElement.closest('[translate=no], script, style, noscript, textarea')
    )
      continue;
    const isName = /^[A-Z]{2}$|^(?:Number: )?(?:PC|MC)\.DEC|^Special Representative: /.test(
      data.trim(),
    );
    if (data.trim() !== '' && (isName || parentElement.closest('svg:not([aria-hidden])')))
      found.push(data);
  }
  return found;
};

for (const [address, ask] of [
  ['./', 'Chairmanship'],
  ['./?view=list&item=action-plan-2003', 'PC.DEC'],
  ['./?present=1&item=action-plan-2003', 'PC.DEC'],
  ['./embed.html?item=action-plan-2003', 'PC.DEC'],
  ['./m/action-plan-2003.html', 'PC.DEC'],
] as const) {
  test(`codes, numbers of documents and drawings are left alone: ${address}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('body')).toContainText(ask);
    const states = page.getByRole('button', { name: /^States/ });
    if (address === './') await states.click();
    expect(await page.evaluate(TAKEN)).toEqual([]);
  });
}
