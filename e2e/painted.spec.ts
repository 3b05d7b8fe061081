import { expect, test, type Page } from '@playwright/test';
import { openChart } from './chart.ts';
import { afterRest, STRASBOURG } from './page.ts';

/** What stands over the chart while a gesture lasts that changes nothing: the picture as PNG, and what has the focus. */
async function duringGesture(page: Page) {
  return await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const chart = document.querySelector('svg.chart');
    const { left, top } = chart?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const at = { clientX: left + 700, clientY: top + 130 };
    const turn = { ...at, deltaY: 0, ctrlKey: true, bubbles: true, cancelable: true };
    chart?.dispatchEvent(new WheelEvent('wheel', turn));
    await frame();
    await frame();
    const picture = document.querySelector<HTMLCanvasElement>('canvas.chart');
    return {
      png: picture?.toDataURL() ?? null,
      opacity: chart && getComputedStyle(chart).opacity,
      held: document.activeElement?.getAttribute('data-milestone') ?? null,
    };
  });
}

/** Of a picture of the chart: which share of its pixels is inked, and which has nothing like it within a pixel in the other. */
async function compare(page: Page, moving: string, still: string) {
  return await page.evaluate(
    async ([one = '', other = '']) => {
      const pixels = async (address: string) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(
          '--surface',
        );
        context.fillRect(0, 0, image.width, image.height);
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height);
      };
      const [a, b] = [await pixels(one), await pixels(other)];
      const isLike = (x: number, y: number, u: number, v: number): boolean =>
        [0, 1, 2].every((channel) => {
          const from = a.data[4 * (y * a.width + x) + channel] ?? 0;
          return Math.abs(from - (b.data[4 * (v * b.width + u) + channel] ?? 0)) < 60;
        });
      const around = [-1, 0, 1];
      // Right of the gutter, where the choice of lanes lies over the drawing.
      const from = 160;
      let inked = 0;
      let alone = 0;
      for (let y = 2; y < Math.min(a.height, b.height) - 2; y += 1)
        for (let x = from; x < a.width - 2; x += 1) {
          inked += isLike(x, y, b.width - 3, b.height - 3) ? 0 : 1;
          alone += around.some((dy) => around.some((dx) => isLike(x, y, x + dx, y + dy))) ? 0 : 1;
        }
      const all = (a.width - from) * a.height;
      return {
        sizes: [a.width, a.height, b.width, b.height],
        inked: inked / all,
        alone: alone / all,
      };
    },
    [moving, still],
  );
}

/** Until what paints is there, a gesture sets the drawing anew. */
async function painted(page: Page) {
  let seen = await duringGesture(page);
  await expect(async () => {
    await afterRest(page);
    seen = await duringGesture(page);
    expect(seen.png).not.toBeNull();
  }).toPass();
  return seen;
}

for (const scheme of ['light', 'dark'] as const)
  test(`a chart that moves is painted as it stands at rest, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openChart(page, `?item=${STRASBOURG}&from=2008&to=2020-06`);
    const { png, opacity } = await painted(page);
    expect(opacity).toBe('0');
    await afterRest(page);
    await expect(page.locator('canvas.chart')).toHaveCount(0);
    const still = (await page.locator('svg.chart').screenshot()).toString('base64');
    const seen = await compare(page, png ?? '', `data:image/png;base64,${still}`);
    expect(seen.inked).toBeGreaterThan(0.02);
    expect(seen.alone).toBeLessThan(0.0005);
    expect(seen.sizes.slice(0, 2)).toEqual(seen.sizes.slice(2));
  });

test('the focus stays at its milestone while the chart is painted', async ({ page }) => {
  await openChart(page, '?from=2013&to=2015');
  await page.locator(`svg.chart [data-milestone="${STRASBOURG}"]`).focus();
  expect((await painted(page)).held).toBe(STRASBOURG);
  await afterRest(page);
  await expect(page.locator(':focus')).toHaveAttribute('data-milestone', STRASBOURG);
});

test('where the reader’s system decides on the colours, nothing is painted', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openChart(page);
  await expect(page.locator('[data-header]')).toBeAttached();
  await duringGesture(page);
  await afterRest(page);
  const { png, opacity } = await duringGesture(page);
  expect(png).toBeNull();
  expect(opacity).toBe('1');
});

/** Zooms in about a point of the chart, as a wheel does. */
async function zoomIn(page: Page, turns = 6): Promise<void> {
  await page.locator('svg.chart').evaluate((chart, times) => {
    const { left, top } = chart.getBoundingClientRect();
    const at = { clientX: left + 700, clientY: top + 200 };
    const turn = { ...at, deltaY: -100, ctrlKey: true, bubbles: true, cancelable: true };
    for (let one = 0; one < times; one += 1) chart.dispatchEvent(new WheelEvent('wheel', turn));
  }, turns);
}

test('a click before a gesture rests is for the mark that is seen', async ({ page }) => {
  await openChart(page);
  await painted(page);
  await afterRest(page);
  await zoomIn(page);
  await afterRest(page);
  const mark = page.locator(`svg.chart [data-milestone="${STRASBOURG}"]`);
  const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await openChart(page);
  await painted(page);
  await afterRest(page);
  await zoomIn(page);
  await expect(page.locator('canvas.chart')).toBeAttached();
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(page).toHaveURL(new RegExp(`item=${STRASBOURG}`));
});

test('what lies hidden under the pointer while the chart moves is forgotten at rest', async ({
  page,
}) => {
  await openChart(page);
  await painted(page);
  await afterRest(page);
  await zoomIn(page);
  await expect(page.locator('canvas.chart')).toBeAttached();
  // The mouse moves by a hair while the wheel turns, over a mark of the hidden drawing.
  await page.locator(`svg.chart [data-milestone="${STRASBOURG}"]`).evaluate((mark) => {
    const { x, y } = mark.getBoundingClientRect();
    const over = { clientX: x + 4, clientY: y + 4, pointerType: 'mouse', bubbles: true };
    mark.closest('svg')?.dispatchEvent(new PointerEvent('pointermove', over));
  });
  await afterRest(page);
  await expect(page.locator('canvas.chart')).toHaveCount(0);
  await expect(page.locator('.chart .hover')).toHaveCount(0);
  await expect(page.getByText('9–10 October 2014')).toHaveCount(0);
});
