import { expect, test, type Page } from '@playwright/test';
import { openChart } from './chart.ts';

interface LabelFaults {
  readonly count: number;
  /** Labels that leave the chart or touch another, by their texts. */
  readonly found: readonly string[];
}

function labelFaults(page: Page): Promise<LabelFaults> {
  return page.evaluate(() => {
    const chart = document.querySelector('svg.chart')?.getBoundingClientRect();
    const boxes = [...document.querySelectorAll('svg.chart text.label')].map((label) => ({
      text: label.textContent ?? '',
      rect: label.getBoundingClientRect(),
    }));
    const found: string[] = [];
    boxes.forEach(({ text, rect }, at) => {
      if (!chart || rect.left < chart.left || rect.right > chart.right) found.push(`${text} out`);
      for (const other of boxes.slice(at + 1)) {
        const apart =
          rect.right <= other.rect.left ||
          other.rect.right <= rect.left ||
          Math.abs(rect.top - other.rect.top) > 8;
        if (!apart) found.push(`${text} / ${other.text}`);
      }
    });
    return { found, count: boxes.length };
  });
}

test.describe('labels', () => {
  for (const { width, query } of [
    { width: 1360, query: '' },
    { width: 1000, query: '?from=2013&to=2015' },
    { width: 620, query: '' },
    { width: 620, query: '?group=field' },
  ]) {
    test(`none touches another or leaves the chart at ${width} px ${query}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await openChart(page, query);
      const faults = await labelFaults(page);
      expect(faults.count).toBeGreaterThan(5);
      expect(faults.found).toEqual([]);
    });
  }

  test.describe('with the reader’s own text spacing and size', () => {
    test.use({ bypassCSP: true });

    test('are laid out anew', async ({ page }) => {
      await openChart(page);
      const before = (await labelFaults(page)).count;
      await page.addStyleTag({
        content: '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
      });
      await expect.poll(async () => (await labelFaults(page)).count).toBeLessThan(before);
      expect((await labelFaults(page)).found).toEqual([]);
      const places = (): Promise<readonly string[]> =>
        page
          .locator('svg.chart text.label')
          .evaluateAll((all) => all.map((label) => label.outerHTML));
      const drawn = await places();
      await page.addStyleTag({ content: 'html { font-size: 150% }' });
      await expect.poll(places).not.toEqual(drawn);
      await expect.poll(async () => (await labelFaults(page)).found).toEqual([]);
    });

    for (const forced of [
      '* { font-size: 20px !important }',
      // Stronger than any rule of ours, as a user’s own sheet is.
      'svg:is(.chart, .chart-probe) text { font-size: 18px !important }',
    ]) {
      test(`do not meet where a size is forced on them: ${forced}`, async ({ page }) => {
        await openChart(page);
        await page.addStyleTag({ content: forced });
        await expect.poll(async () => (await labelFaults(page)).found).toEqual([]);
        await page.setViewportSize({ width: 1279, height: 900 });
        await expect.poll(async () => (await labelFaults(page)).found).toEqual([]);
        expect((await labelFaults(page)).count).toBeGreaterThan(5);
      });
    }
  });
});
