import { expect, test, type Page } from '@playwright/test';
import { ready, takenOver } from './page.ts';

const lanes = (page: Page) => page.locator('svg.chart g[role=group]');

test('each lane of the chart is a group with its name and count, whatever the lanes are', async ({
  page,
}) => {
  for (const [address, first] of [
    ['?state=PT,ES&group=state', /^Portugal, \d+ milestones?$/],
    ['?group=pillar', /^Prevention, \d+ milestones?$/],
    ['?group=field&field=human-rights,gender-equality', /^Gender equality, \d+ milestones?$/],
    ['./', /^Decisions, treaties, \d+ milestones?$/],
  ] as const) {
    await ready(page, address);
    await expect(lanes(page).first(), address).toHaveAttribute('aria-label', first);
    const outside = await page
      .locator('svg.chart [data-spot]')
      .evaluateAll((spots) => spots.filter((spot) => !spot.closest('g[role=group]')).length);
    expect(outside, address).toBe(0);
  }
});

test('the chosen States are among the names that the chart speaks', async ({ page }) => {
  await ready(page, '?state=PT,ES&all=0&group=state');
  for (const name of ['Portugal', 'Spain']) {
    const spoken = await lanes(page)
      .and(page.locator(`[aria-label^="${name}, "]`))
      .locator('[data-milestone]')
      .evaluateAll((spots) => spots.map((spot) => spot.getAttribute('aria-label') ?? ''));
    expect(spoken.length).toBeGreaterThan(2);
    expect(spoken.filter((words) => !words.includes(name))).toEqual([]);
  }
});

test('a landmark is called one in chart, list and table', async ({ page }) => {
  for (const view of ['timeline', 'list', 'table']) {
    await ready(page, `?q="Action Plan"&tier=1&view=${view}`);
    const landmark = page
      .locator(`[data-view=${view}]`)
      .getByRole(view === 'timeline' ? 'button' : 'link', { name: /\(landmark\)/ });
    await expect(landmark.first(), view).toBeAttached();
  }
});

test('what is seen on a tile or button begins its name', async ({ page }) => {
  await ready(page);
  await page.getByRole('button', { name: /^States/ }).click();
  const tiles = page.locator('[data-tile]');
  await expect(tiles).toHaveCount(57);
  const wrong = await tiles.evaluateAll((all) =>
    all
      .filter((tile) => {
        const seen = (tile as HTMLElement).innerText.trim().replaceAll(/\s+/g, ' ');
        return !tile.getAttribute('aria-label')?.startsWith(seen);
      })
      .map((tile) => tile.getAttribute('aria-label')),
  );
  expect(wrong).toEqual([]);
  await ready(page, '?present=1');
  await expect(page.getByRole('button', { name: /^Esc: leave/ })).toHaveText('Esc');
});

test('counts of filter values are spoken with what they count', async ({ page }) => {
  await ready(page);
  await page.getByRole('button', { name: 'Kind' }).click();
  await expect(page.getByRole('checkbox', { name: /^Treaty \d+ milestones?$/ })).toBeVisible();
});

for (const file of ['./', './embed.html']) {
  test(`Tab reaches the marks of ${file}, never the drawing as a whole`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await ready(page, file);
    await expect(page.locator('svg.chart [data-milestone]').first()).toBeVisible();
    const held = [];
    for (let stop = 0; stop < 30; stop += 1) {
      await page.keyboard.press('Tab');
      held.push(
        await page.evaluate(() => {
          const element = document.activeElement;
          return element?.matches('[data-spot]') ? 'mark' : (element?.tagName ?? '');
        }),
      );
    }
    expect(held).toContain('mark');
    expect(held).not.toContain('svg');
  });
}

test('Tab reaches each action and filter; what it passes over is told', async ({ page }) => {
  await ready(page);
  const wanted = await page
    .locator('[role=group]:is([aria-label=Actions], [aria-label=Filters])')
    .locator('button:visible')
    .evaluateAll((buttons) => buttons.map((one) => one.textContent));
  expect(wanted.length).toBeGreaterThanOrEqual(9);
  const held: (string | null)[] = [];
  for (let stop = 0; stop < 18; stop += 1) {
    await page.keyboard.press('Tab');
    held.push(await page.evaluate(() => document.activeElement?.textContent ?? null));
  }
  expect(wanted.filter((words) => !held.includes(words))).toEqual([]);
  const bars = page.getByRole('toolbar');
  await expect(bars).not.toHaveCount(0);
  for (const bar of await bars.all())
    await expect(bar).toHaveAttribute('aria-label', /, arrow keys move$/);
});

for (const [view, most] of [
  ['timeline', 18],
  ['list', 18],
  ['table', 18],
] as const) {
  test(`the first milestone of the ${view} is at most ${most} stops away, two by the first`, async ({
    page,
  }) => {
    await ready(page, `?view=${view}`);
    await expect(page.locator(`[data-view=${view}] [data-milestone]`).first()).toBeVisible();
    const isAtMilestone = () =>
      page.evaluate(
        () => document.activeElement?.closest('[data-milestone], [data-spot]') !== null,
      );
    let stops = 0;
    while (stops <= most && !(await isAtMilestone())) {
      await page.keyboard.press('Tab');
      stops += 1;
    }
    expect(stops).toBeLessThanOrEqual(most);
    await ready(page, `?view=${view}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('#results')).toBeFocused();
  });
}

test('what is seen of a control stands in its name, so that it can be called by it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const address of [
    './',
    '?view=list&state=PT&path=action-plan-2003',
    '?view=table&from=2018',
    '?item=action-plan-2003',
    '?present=1',
    'embed.html',
    'ru/?view=timeline',
  ]) {
    await page.goto(address.startsWith('?') ? `./${address}` : address);
    await takenOver(page);
    await expect(page.locator('[data-milestone]').first()).toBeVisible();
    const found = await page.evaluate(() => {
      const plain = (text: string): string =>
        text
          .replaceAll(/\s+/g, ' ')
          .replace(/[\s,]+$/, '')
          .trim()
          .toLowerCase();
      const controls =
        'button, a[href], summary, select, [role=button], [role=checkbox], [role=link]';
      return [...document.querySelectorAll(controls)]
        .filter((one) => one.hasAttribute('aria-label') && one.checkVisibility())
        .map((one) => {
          const beside = one.nextElementSibling;
          const drawn = beside?.matches('.label') ? (beside.textContent ?? '') : '';
          const seen = one instanceof HTMLElement ? one.innerText : drawn.replace(/ \+\d+$/, '');
          const name = plain(one.getAttribute('aria-label') ?? '');
          return { seen: plain(seen), name, isDrawn: drawn !== '' };
        })
        .filter(({ seen }) => seen !== '');
    });
    expect(found.length, address).toBeGreaterThan(0);
    if (address === './') expect(found.filter(({ isDrawn }) => isDrawn).length).toBeGreaterThan(9);
    expect(
      found.filter(({ seen, name }) => !name.includes(seen)),
      address,
    ).toEqual([]);
  }
});
