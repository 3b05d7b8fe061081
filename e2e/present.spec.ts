import { expect, test, type Page } from '@playwright/test';
import { hostAddress, siteAddress } from './addresses.ts';
import { bundleOf, sixIds } from './bundleOf.ts';
import { noAxeViolation, passingCount, presented, queryOf, ready, stage } from './page.ts';

const blank = (page: Page) => stage(page).getByText('Show the milestone again');

test('any key shows a blank screen again and does nothing else, Esc leaves', async ({ page }) => {
  await page.goto('./?kind=treaty&present=1');
  await expect(stage(page)).toContainText('1 of');
  const id = await presented(page).getAttribute('data-milestone');
  await stage(page)
    .getByRole('button', { name: /^Later/ })
    .focus();
  for (const key of ['Space', 'Enter', 'x', 'Tab', 'ArrowRight', 'b']) {
    await page.keyboard.press('b');
    await expect(blank(page)).toBeAttached();
    await page.keyboard.press(key);
    await expect(blank(page), key).not.toBeAttached();
    await expect(presented(page), key).toHaveAttribute('data-milestone', id ?? '');
  }
  await page.keyboard.press('b');
  await expect(blank(page)).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(stage(page)).not.toBeAttached();
});

test('where the milestone is locked, presenting still goes on and back', async ({ page }) => {
  await page.goto('./embed.html?kind=treaty&present=1&lock=item');
  await expect(stage(page)).toContainText('1 of');
  const address = page.url();
  await stage(page)
    .getByRole('button', { name: /^Later/ })
    .click();
  await expect(stage(page)).toContainText('2 of');
  await page.keyboard.press('PageDown');
  await expect(stage(page)).toContainText('3 of');
  await page.keyboard.press('Home');
  await expect(stage(page)).toContainText('1 of');
  expect(page.url()).toBe(address);
});

test('where presenting is locked, nothing offers to leave it', async ({ page }) => {
  await page.goto('./embed.html?kind=treaty&present=1&lock=present');
  await expect(stage(page)).toContainText('1 of');
  await expect(stage(page).getByRole('button', { name: /leave the presentation/ })).toHaveCount(0);
});

test('a presentation that its link has opened leaves the focus at the results', async ({
  page,
}) => {
  await ready(page, './?state=CH&present=1');
  await expect(stage(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage(page)).toBeHidden();
  await expect(page.locator('#results')).toBeFocused();
});

test('with keys alone: filter, present, to the end and back, leave, focus where it was', async ({
  page,
}) => {
  await ready(page);
  await expect(page.locator('[data-view="timeline"] [data-milestone]').first()).toBeVisible();
  const isInView = () =>
    page.evaluate(() => document.activeElement?.closest('[data-view]') !== null);
  const search = page.getByRole('searchbox');
  await page.keyboard.press('Tab');
  await page.keyboard.press('/');
  await expect(search).not.toBeFocused();
  for (let stops = 0; stops < 20 && !(await isInView()); stops += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('Vicenza');
  await expect.poll(() => passingCount(page)).toBeLessThan(20);
  await expect.poll(() => passingCount(page)).toBeGreaterThan(2);
  const count = await passingCount(page);
  await expect.poll(() => queryOf(page).get('q')).toBe('Vicenza');

  const present = page.getByRole('button', { name: 'Present', exact: true });
  // Each action is a stop: colours, download, embed, share, present.
  for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Shift+Tab');
  await expect(present).toBeFocused();
  await page.keyboard.press('Enter');
  const first = await presented(page).getAttribute('data-milestone');
  await expect(stage(page)).toContainText(`1 of ${count}`);
  for (let step = 1; step < count; step += 1) await page.keyboard.press('PageDown');
  await expect(stage(page)).toContainText(`${count} of ${count}`);
  await expect(stage(page)).toContainText('This is the last one');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toContainText(`${count} of ${count}`);
  await page.keyboard.press('PageUp');
  await expect(stage(page)).toContainText(`${count - 1} of ${count}`);
  await page.keyboard.press('Home');
  await expect(presented(page)).toHaveAttribute('data-milestone', first ?? '');
  await expect.poll(() => queryOf(page).get('item')).toBe(first);

  await page.keyboard.press('b');
  await expect(stage(page).getByText('Show the milestone again')).toBeAttached();
  await page.keyboard.press('PageDown');
  await expect(stage(page).getByText('Show the milestone again')).not.toBeAttached();
  await expect(presented(page)).toHaveAttribute('data-milestone', first ?? '');

  await page.keyboard.press('Escape');
  await expect(stage(page)).not.toBeAttached();
  await expect(present).toBeFocused();
  expect(page.url()).not.toContain('present');
  expect(page.url()).toContain('q=Vicenza');
});

test('a reload and a link open the same place of a presentation', async ({ page, context }) => {
  await page.goto('./?kind=treaty&present=1');
  await expect(stage(page)).toContainText('1 of');
  await page.keyboard.press('ArrowRight');
  await expect(stage(page)).toContainText('2 of');
  const id = await presented(page).getAttribute('data-milestone');
  await expect.poll(() => queryOf(page).get('item')).toBe(id);
  await page.reload();
  await expect(presented(page)).toHaveAttribute('data-milestone', id ?? '');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(presented(other)).toHaveAttribute('data-milestone', id ?? '');
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`a presented milestone is whole and large at ${width} × ${height}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height });
    const { milestones } = await bundleOf(page);
    await page.goto(`./?present=1&item=${milestones[0]?.id}`);
    const faults: string[] = [];
    for (const { id } of milestones) {
      await expect(presented(page)).toHaveAttribute('data-milestone', id);
      await expect(stage(page).locator('.present-text')).not.toBeEmpty();
      const found = await stage(page).evaluate((dialog) => {
        const sizes = [...dialog.querySelectorAll('p, h2, h3, button, text')]
          .filter((element) => element.textContent?.trim() && !element.closest('.spoken'))
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
        const slide = dialog.querySelector('.present-slide');
        const box = dialog.querySelector('.present');
        const over = [slide, box].map((one) => (one ? one.scrollHeight - one.clientHeight : 0));
        return { smallest: Math.min(...sizes), over: Math.max(...over) };
      });
      if (found.smallest < 18) faults.push(`${id}: text of ${found.smallest} px`);
      if (found.over > 1) faults.push(`${id}: ${found.over} px cut`);
      await page.keyboard.press('PageDown');
    }
    expect(faults).toEqual([]);
  });
}

test('present mode, path and download dialog have no axe violation', async ({ page }) => {
  const ids = await sixIds(page);
  const check = async (query: string, part: string, act: () => Promise<void>) => {
    await page.goto(`./?${query}`);
    await act();
    await noAxeViolation(page, { include: part, what: query });
  };
  await check(`present=1&item=${ids[3]}`, 'dialog', () => expect(presented(page)).toBeVisible());
  await check(`theme=dark&present=1&path=${ids.join(',')}`, 'dialog', () =>
    expect(presented(page)).toBeVisible(),
  );
  await check(`view=list&path=${ids.join(',')}`, '[data-path]', () =>
    expect(page.locator('[data-path-row]')).toHaveCount(6),
  );
  await check('view=table', 'dialog', async () => {
    await page.getByRole('button', { name: 'Download', exact: true }).click();
    await expect(page.getByRole('link', { name: /^Save / })).toBeVisible();
  });
});

test('presenting fills a frame that refuses full screen and scripts of its own origin', async ({
  page,
}) => {
  const [a = '', b = ''] = await sixIds(page);
  const address = `${siteAddress()}embed.html?path=${a},${b}&present=1`;
  // A page of another origin; which one does not matter.
  await page.goto(`${hostAddress()}refusing.html`);
  await page.evaluate((source) => {
    document.body.innerHTML = `<iframe title="Timeline" sandbox="allow-scripts" width="900" height="600" src="${source}"></iframe>`;
  }, address);
  const frame = page.frameLocator('iframe');
  const slide = frame.getByRole('dialog', { name: 'Presentation' }).locator('[data-milestone]');
  await expect(slide).toHaveAttribute('data-milestone', a);
  await frame.getByRole('button', { name: /^Next,/ }).click();
  await expect(slide).toHaveAttribute('data-milestone', b);
});
