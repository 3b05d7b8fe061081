import { expect, test, type Page } from '@playwright/test';
import { openChart } from './chart.ts';
import { afterRest, STRASBOURG } from './page.ts';

/** Box of the drawing on the screen. */
async function chartBox(page: Page) {
  const box = await page.locator('svg.chart').boundingBox();
  if (!box) throw new Error('no chart');
  return box;
}

/** Turns the wheel with Ctrl held; negative: zooms in. */
async function zoomByWheel(page: Page, px: number): Promise<void> {
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, px);
  await page.keyboard.up('Control');
}

test.describe('pointer', () => {
  test('a plain wheel scrolls the page, with Ctrl it zooms', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 600 });
    await openChart(page);
    const chart = page.locator('svg.chart');
    await chart.hover({ position: { x: 700, y: 250 } });
    await page.mouse.wheel(0, 150);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    await expect(page).not.toHaveURL(/from=/);
    await zoomByWheel(page, -300);
    await expect(page).toHaveURL(/from=\d{4}.*&to=\d{4}/);
  });

  test('a drag pans only while zoomed in, and does not choose', async ({ page }) => {
    await openChart(page);
    const box = await chartBox(page);
    const drag = async (): Promise<void> => {
      await page.mouse.move(box.x + 700, box.y + 130);
      await page.mouse.down();
      await page.mouse.move(box.x + 500, box.y + 130, { steps: 6 });
      await page.mouse.up();
    };
    await drag();
    await afterRest(page);
    await expect(page).not.toHaveURL(/from=/);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(page).toHaveURL(/from=/);
    const zoomed = page.url();
    await drag();
    await expect(page).not.toHaveURL(zoomed);
    await expect(page).toHaveURL(/from=/);
    await expect(page.locator('[data-detail]')).toHaveCount(0);
  });

  test('a click on a label chooses, a click on empty ground lets go', async ({ page }) => {
    // Few enough years for its label.
    await openChart(page, '?from=2013&to=2015');
    await page.locator(`svg.chart [data-milestone="${STRASBOURG}"] + text.label`).click();
    await expect(page.locator(`[data-detail="${STRASBOURG}"]`)).toBeVisible();
    const lane = await chartBox(page);
    await page.mouse.click(lane.x + lane.width - 6, lane.y + 100);
    await expect(page.locator('[data-detail]')).toHaveCount(0);
  });

  test('a card opens after the pointer has rested on a mark', async ({ page }) => {
    await openChart(page);
    await page.locator(`svg.chart [data-milestone="${STRASBOURG}"]`).hover();
    await expect(page.getByText('9–10 October 2014')).toBeVisible();
  });

  test('a card stays while the pointer is on it, and goes when it leaves the chart', async ({
    page,
  }) => {
    await openChart(page);
    await page.locator(`svg.chart [data-milestone="${STRASBOURG}"]`).hover();
    const card = page.getByText('9–10 October 2014');
    await card.hover();
    await page.waitForTimeout(400);
    await expect(card).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(card).toBeHidden();
  });

  test('a press that is let go outside the chart pans nothing on the way back', async ({
    page,
  }) => {
    await openChart(page, '?from=2010&to=2015');
    const box = await chartBox(page);
    const below = box.y + box.height + 60;
    await page.mouse.move(box.x + 700, box.y + box.height - 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 700, below, { steps: 4 });
    await page.mouse.up();
    await page.mouse.move(box.x + 700, box.y + box.height - 20, { steps: 4 });
    await page.mouse.move(box.x + 400, box.y + box.height - 20, { steps: 8 });
    await afterRest(page);
    await expect(page).toHaveURL(/from=2010&to=2015$/);
  });

  test('a list that a zoom takes away gives its focus to the chart and stays closed', async ({
    page,
  }) => {
    await openChart(page);
    const pill = page.locator('svg.chart [data-cluster]').last();
    const pillBox = await pill.boundingBox();
    await pill.click();
    const list = page.getByRole('dialog', { name: /milestones close together/ });
    await expect(list).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const entry = list.locator('button:focus');
    const id = await entry.getAttribute('data-milestone');
    const box = await chartBox(page);
    // About the pill, so that its milestones stay in the range.
    await page.mouse.move((pillBox?.x ?? 0) + (pillBox?.width ?? 0) / 2, box.y + 20);
    await zoomByWheel(page, -400);
    await expect(list).toHaveCount(0);
    await expect(page.locator(`svg.chart [data-milestone="${id}"]`)).toBeFocused();
    await zoomByWheel(page, 2000);
    await expect(page).not.toHaveURL(/from=/);
    await expect(list).toHaveCount(0);
    await expect(page.locator(`svg.chart [data-milestone="${id}"]`)).toBeFocused();
  });

  test('the pinch of a trackpad, as Safari tells of it, zooms about the pointer', async ({
    page,
  }) => {
    await openChart(page);
    const prevented = await page.locator('svg.chart').evaluate((chart) => {
      const { left, width, top } = chart.getBoundingClientRect();
      const tell = (type: string, scale: number): boolean => {
        const event = new Event(type, { bubbles: true, cancelable: true });
        Object.assign(event, { scale, clientX: left + width * 0.75, clientY: top + 100 });
        return !chart.dispatchEvent(event);
      };
      return [tell('gesturestart', 1), tell('gesturechange', 1.4), tell('gesturechange', 2)];
    });
    expect(prevented).toEqual([true, true, true]);
    await expect(page).toHaveURL(/from=20(09|10|11).*&to=20(19|20|21)/);
  });
});

test.describe('touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 820, height: 700 } });

  test('one finger scrolls the page, two zoom', async ({ page }) => {
    await openChart(page);
    const client = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      touchPoints: { x: number; y: number; id: number }[],
    ) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    const box = await chartBox(page);
    const x = box.x + 450;
    const y = box.y + 250;
    const spread = (px: number) => [
      { x: x - px, y, id: 0 },
      { x: x + px, y, id: 1 },
    ];
    await touch('touchStart', spread(40));
    for (let px = 40; px <= 120; px += 10) await touch('touchMove', spread(px));
    await touch('touchEnd', []);
    await expect(page).toHaveURL(/from=\d{4}.*&to=\d{4}/);
    expect(await page.evaluate(() => [scrollY, visualViewport?.scale])).toEqual([0, 1]);
    const zoomed = page.url();
    await touch('touchStart', [{ x, y, id: 0 }]);
    for (let px = 0; px <= 150; px += 10) await touch('touchMove', [{ x, y: y - px, id: 0 }]);
    await touch('touchEnd', []);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    expect(page.url()).toBe(zoomed);
  });
});
