import { expect, test, type Page } from '@playwright/test';
import { siteAddress } from './addresses.ts';
import { bundleOf } from './bundleOf.ts';
import { say } from '../src/model/say.ts';
import { FOLDERS, inWordsOf } from './ownWords.ts';
import { ready, sidewaysScroll, takenOver } from './page.ts';

/** Controls that could be pressed or reached, by their words. */
const controls = (page: Page): Promise<readonly string[]> =>
  page
    .locator('button, input, select')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => one.textContent.trim() || one.tagName),
    );

for (const [what, pattern] of [
  ['the milestones do not come', '**/timeline.json'],
  ['the script does not come', '**/assets/index-*.js'],
] as const) {
  test(`${what}: no dead control stands there`, async ({ page }) => {
    await page.route(pattern, (route) => route.abort());
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto('./?view=list');
      await expect(page.getByRole('alert')).toBeVisible();
      expect(await controls(page), `${width}`).toEqual(['Try again']);
    }
  });
}

test('while the script is late, the list can be read and no control is dead', async ({ page }) => {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('./?state=PT', { waitUntil: 'commit' });
  await expect(page.locator('[data-milestone]').first()).toBeVisible({ timeout: 6000 });
  await expect(page.getByText('Drawing the timeline')).toBeVisible();
  expect(await controls(page)).toEqual([]);
  go();
  await takenOver(page);
  await expect(page.locator('[data-view=timeline] [data-milestone]').first()).toBeVisible();
  await expect(page.getByText('Drawing the timeline')).toBeHidden();
});

for (const file of ['index.html', 'embed.html']) {
  test(`${file} without styles and scripts: nothing large, no notice, words apart`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: siteAddress() });
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      if (route.request().resourceType() === 'stylesheet') return route.abort();
      const answer = await route.fetch();
      const body = (await answer.text()).replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, '');
      return route.fulfill({ response: answer, body });
    });
    await page.goto(`./${file}`);
    const { milestones } = await bundleOf(page);
    const icons = await page
      .locator('svg:not(.year-strip svg)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    expect(icons.length).toBeGreaterThan(100);
    expect(Math.max(...icons)).toBeLessThanOrEqual(16);
    await expect(page.getByRole('alert')).toBeHidden();
    await expect(page.getByText('Drawing the timeline')).toBeHidden();
    await expect(page.locator('button, input, select')).toHaveCount(0);
    const words = await page.locator('main').innerText();
    expect(words).toMatch(/\d+ milestones oldest first, all kinds/);
    const first = page.locator('[data-milestone]').first();
    expect(await first.evaluate((row) => row.textContent)).toMatch(
      new RegExp(`^${milestones[0]?.title}`),
    );
    await context.close();
  });
}

for (const [language, width] of ['', ...FOLDERS].flatMap((one) => [
  [one, 390] as const,
  [one, 320] as const,
])) {
  test(`text of 200 % on a phone of ${width} px, ${language || 'en'}: nothing is cut or wider than the window`, async ({
    page,
  }) => {
    const { say: sayIn } = language === '' ? { say } : inWordsOf(language);
    const folder = language && `${language}/`;
    await page.setViewportSize({ width, height: 844 });
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 32px }');
        document.adoptedStyleSheets = [sheet];
      });
    });
    const cut = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, label, h1, h2, h3, p, a, summary, dt')]
          .filter((one) => one.checkVisibility() && !one.closest('.spoken, .skip-link'))
          .filter((one) => {
            const { right, left } = one.getBoundingClientRect();
            const isCut = one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 2;
            return isCut || right > innerWidth + 1 || left < -1;
          })
          .map((one) => `${one.tagName}: ${one.textContent.slice(0, 40)}`),
      );
    /** Controls that lie over one another, in the dialog that is open or else on the page. */
    const overlapping = () =>
      page.evaluate(() => {
        const place = document.querySelector('dialog[open]') ?? document;
        const boxes = [...place.querySelectorAll<HTMLElement>('button, a[href], summary, select')]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .filter((one) => !one.closest('.spoken, .skip-link, svg, .is-long'))
          .map((one) => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.bottom > 0 && box.top < 3 * innerHeight && box.width > 1);
        return boxes.flatMap(({ one, box }, at) =>
          boxes
            .slice(at + 1)
            .filter(({ one: other, box: its }) => {
              if (one.contains(other) || other.contains(one)) return false;
              const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
              const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
              return across > 2 && down > 4;
            })
            .map(({ one: other }) =>
              [one, other].map((each) => each.textContent.slice(0, 30)).join(' over '),
            ),
        );
      });
    const isWhole = async (what: string): Promise<void> => {
      expect.soft(await cut(), what).toEqual([]);
      expect.soft(await overlapping(), what).toEqual([]);
      expect.soft(await sidewaysScroll(page), what).toBeLessThanOrEqual(0);
    };
    await page.goto(`./${folder}`);
    await takenOver(page);
    await isWhole('list');
    await page.goto(`./${folder}?item=action-plan-2003&path=action-plan-2003`);
    await takenOver(page);
    await expect(page.locator('[data-detail]')).toBeVisible();
    await isWhole('detail and path');
    await page.getByRole('button', { name: sayIn('Search | noun'), exact: true }).click();
    await page
      .getByRole('button', { name: sayIn('Filter | noun') })
      .first()
      .click();
    await page.locator('dialog summary', { hasText: sayIn('States') }).click();
    await expect(page.locator('dialog [name=state]').first()).toBeVisible();
    await isWhole('filter sheet');
  });
}

test('bars of the years and bands of unsure dates stand out from their ground by 3:1', async ({
  page,
}) => {
  const contrast = (selector: string, ink: 'fill' | 'stroke', ground: string) =>
    page
      .locator(selector)
      .first()
      .evaluate(
        (one, { ink: which, ground: name }) => {
          const paper = document.createElement('canvas').getContext('2d', {
            willReadFrequently: true,
          });
          const light = (colour: string): number => {
            if (!paper) return 0;
            paper.fillStyle = colour;
            paper.fillRect(0, 0, 1, 1);
            const [r = 0, g = 0, b = 0] = [...paper.getImageData(0, 0, 1, 1).data]
              .slice(0, 3)
              .map((part) => part / 255)
              .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const style = getComputedStyle(one);
          const lights = [light(style[which]), light(style.getPropertyValue(name))];
          return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
        },
        { ink, ground },
      );
  for (const theme of ['light', 'dark']) {
    await page.setViewportSize({ width: 390, height: 844 });
    await ready(page, `?theme=${theme}&state=PT`);
    expect(await contrast('.bar-all', 'stroke', '--page'), theme).toBeGreaterThanOrEqual(3);
    expect(await contrast('.bar-passing', 'fill', '--page'), theme).toBeGreaterThanOrEqual(3);
    await page.setViewportSize({ width: 1280, height: 900 });
    await ready(page, `?theme=${theme}&precision=month`);
    const stop = 'svg.chart linearGradient:not([id*=term]) stop:nth-child(2)';
    const inked = await page.locator(stop).first().getAttribute('stop-color');
    await page.evaluate((colour) => {
      const probe = document
        .querySelector('.timeline-root')
        ?.appendChild(document.createElement('i'));
      probe?.classList.add('probe');
      if (probe) probe.style.fill = colour;
    }, inked ?? '');
    expect(await contrast('.probe', 'fill', '--surface'), theme).toBeGreaterThanOrEqual(3);
    const band = page.locator('svg.chart rect[fill^="url"][stroke^="url"]').first();
    await expect(band, theme).toBeAttached();
    await expect(band).not.toHaveAttribute('opacity');
  }
});
