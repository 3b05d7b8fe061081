import { expect, test, type Page } from '@playwright/test';
import type { DetailFile, Milestone, Why } from '../src/model/bundle.ts';
import { bundleOf } from './bundleOf.ts';

const STRASBOURG = 'strasbourg-non-punishment-workshop-2014';

async function openChart(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator('svg.chart')).toBeVisible();
}

/** N of the status line. */
async function passingCount(page: Page): Promise<number> {
  const text = (await page.getByRole('status').first().textContent()) ?? '';
  return Number(/^(\d+) of/.exec(text)?.[1]);
}

/** What the chart shows by its hooks (docs/address.md): single marks, and the numbers of stacks and clusters. */
function shownCount(page: Page): Promise<number> {
  return page.evaluate(() => {
    const view = document.querySelector('[data-view]');
    const single = view?.querySelectorAll('[data-milestone]:not([data-cluster])').length ?? 0;
    const crowds = [...(view?.querySelectorAll('[data-cluster]') ?? [])];
    return crowds.reduce((sum, one) => sum + Number(one.getAttribute('data-cluster')), single);
  });
}

const focusedId = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('data-milestone') ?? null);

/** Tabs until a milestone has the focus; gives the number of stops, that one included. */
async function tabToChart(page: Page): Promise<number> {
  for (let stops = 1; stops <= 20; stops += 1) {
    await page.keyboard.press('Tab');
    if ((await focusedId(page)) !== null) return stops;
  }
  throw new Error('no milestone within 20 stops');
}

async function walkRight(page: Page): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const id = await focusedId(page);
    if (id === null || id === ids.at(-1)) return ids;
    ids.push(id);
    await page.keyboard.press('ArrowRight');
  }
}

const idsOf = (milestones: readonly Milestone[]): readonly string[] =>
  milestones.map((milestone) => milestone.id);

test.describe('keys in the chart', () => {
  test('→ walks every milestone shown once, in list order, and each is spoken', async ({
    page,
  }) => {
    await openChart(page);
    const bundle = await bundleOf(page);
    expect(await shownCount(page)).toBe(bundle.milestones.length);
    // The skip link is one of the stops.
    expect(await tabToChart(page)).toBeLessThanOrEqual(13);
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(name).toContain(bundle.milestones[0]?.title);
    expect(await walkRight(page)).toEqual(idsOf(bundle.milestones));
  });

  test('in a filtered and zoomed chart as many are walked as the status says', async ({ page }) => {
    await openChart(page, '?pillar=protection&from=2005&to=2016-06');
    await tabToChart(page);
    const walked = await walkRight(page);
    expect(walked).toHaveLength(await passingCount(page));
    expect(new Set(walked).size).toBe(walked.length);
    expect(await shownCount(page)).toBe(walked.length);
  });

  test('lanes by pillar count a milestone in each of its lanes and walk it once', async ({
    page,
  }) => {
    await openChart(page, '?group=pillar');
    const bundle = await bundleOf(page);
    const inLanes = bundle.milestones.reduce(
      (sum, { pillars }) => sum + Math.max(1, pillars.length),
      0,
    );
    expect(await shownCount(page)).toBe(inLanes);
    await tabToChart(page);
    expect(await walkRight(page)).toEqual(idsOf(bundle.milestones));
  });

  test('↑ and ↓ change the lane, Home, End and the Page keys go through time', async ({ page }) => {
    await openChart(page);
    const { milestones } = await bundleOf(page);
    const kindOf = async (): Promise<string | undefined> => {
      const id = await focusedId(page);
      return milestones.find((milestone) => milestone.id === id)?.kind;
    };
    await tabToChart(page);
    await page.keyboard.press('End');
    expect(await focusedId(page)).toBe(milestones.at(-1)?.id);
    await page.keyboard.press('Home');
    expect(await focusedId(page)).toBe(milestones[0]?.id);
    const before = await kindOf();
    await page.keyboard.press('ArrowUp');
    expect(await kindOf()).not.toBe(before);
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    const later = milestones.find((milestone) => milestone.date.start >= '2004-03');
    expect(milestones.findIndex(({ id }) => id === later?.id)).toBeGreaterThan(0);
    expect(await focusedId(page)).not.toBe(milestones[0]?.id);
    await page.keyboard.press('PageUp');
    expect(await focusedId(page)).toBe(milestones[0]?.id);
  });

  test('+ − 0 and Shift + arrows zoom and pan, the focus stays on its milestone', async ({
    page,
  }) => {
    await openChart(page);
    await tabToChart(page);
    for (let step = 0; step < 30; step += 1) await page.keyboard.press('ArrowRight');
    const id = await focusedId(page);
    await page.keyboard.press('+');
    await expect(page).toHaveURL(/from=|to=/);
    const zoomed = page.url();
    expect(await focusedId(page)).toBe(id);
    await page.keyboard.press('-');
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect(page).not.toHaveURL(zoomed);
    expect(await focusedId(page)).toBe(id);
    const near = page.url();
    await page.keyboard.press('Shift+ArrowRight');
    await expect(page).not.toHaveURL(near);
    await page.keyboard.press('0');
    await expect(page).not.toHaveURL(/from=|to=/);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  });

  test('Enter opens the detail and its heading has the focus, Esc gives it back to the mark', async ({
    page,
  }) => {
    await openChart(page);
    await tabToChart(page);
    await page.keyboard.press('ArrowRight');
    const id = await focusedId(page);
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-detail="${id}"] h2`)).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`item=${id}`));
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-detail]')).toHaveCount(0);
    await expect.poll(() => focusedId(page)).toBe(id);
  });

  test('? lists the keys and Esc closes the list', async ({ page }) => {
    await openChart(page);
    await tabToChart(page);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys in the chart' });
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
    await expect.poll(() => focusedId(page)).not.toBeNull();
  });
});

test.describe('stacks and clusters', () => {
  test('a pill opens a list in its place that counts the same, and Esc returns to the pill', async ({
    page,
  }) => {
    await openChart(page);
    const before = await shownCount(page);
    const pill = page.locator('svg.chart [data-cluster]').last();
    const count = Number(await pill.getAttribute('data-cluster'));
    await pill.click();
    const list = page.getByRole('dialog', { name: `${count} milestones close together` });
    await expect(list.getByRole('button')).toHaveCount(count);
    expect(await shownCount(page)).toBe(before);
    await page.keyboard.press('ArrowDown');
    const id = await focusedId(page);
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    expect(await focusedId(page)).toBe(id);
    await expect(page.locator(`svg.chart [data-milestone="${id}"]`)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-detail="${id}"] h2`)).toBeFocused();
  });
});

test.describe('the range', () => {
  test('grips move by quarters and years and speak their month', async ({ page }) => {
    await openChart(page);
    const start = page.getByRole('slider', { name: 'Start of the period' });
    const end = page.getByRole('slider', { name: 'End of the period' });
    await start.focus();
    const spoken = async (key: string, grip = start): Promise<string | null> => {
      await page.keyboard.press(key);
      return grip.getAttribute('aria-valuetext');
    };
    expect(await start.getAttribute('aria-valuetext')).toBe('from January 2003');
    expect(await spoken('ArrowRight')).toBe('from April 2003');
    expect(await spoken('PageUp')).toBe('from January 2004');
    expect(await spoken('PageUp')).toBe('from January 2005');
    await end.focus();
    expect(await spoken('ArrowLeft', end)).toBe('to September 2022');
    expect(await spoken('End', end)).toBe('to December 2022');
    await expect(page).toHaveURL(/\?from=2005$/);
    // The status is spoken after a rest.
    const shown = await shownCount(page);
    await expect.poll(() => passingCount(page)).toBe(shown);
  });

  test('the year fields, the strip and the address are one range', async ({ page }) => {
    await openChart(page, '?from=2008&to=2012');
    await expect(page.getByLabel('First year')).toHaveValue('2008');
    await page.getByLabel('Last year').fill('2010');
    await expect(page).toHaveURL(/from=2008&to=2010/);
    const end = page.getByRole('slider', { name: 'End of the period' });
    await expect(end).toHaveAttribute('aria-valuetext', 'to December 2010');
    await end.scrollIntoViewIfNeeded();
    const grip = await end.boundingBox();
    if (!grip) throw new Error('no grip');
    await page.mouse.move(grip.x + 12, grip.y + 12);
    await page.mouse.down();
    await page.mouse.move(grip.x + 200, grip.y + 12, { steps: 5 });
    await page.mouse.up();
    await expect(page).toHaveURL(/from=2008&to=201[1-9]/);
    await expect(page.getByLabel('Last year')).not.toHaveValue('2010');
  });
});

interface Quoted {
  readonly milestone: Milestone;
  readonly why: Why;
  readonly name: string;
}

/** A tag for which a document is quoted, of a State where there is one. */
async function quotedTag(page: Page): Promise<Quoted> {
  const { milestones, details, vocabulary } = await bundleOf(page);
  const names = new Map([
    ...vocabulary.states.map(({ iso2, name }) => [iso2, name] as const),
    ...vocabulary.fieldsOfWork.map(({ id, label }) => [id, label] as const),
  ]);
  const found: Quoted[] = [];
  for (const file of details) {
    const own = (await (await page.request.get(file)).json()) as DetailFile;
    for (const milestone of milestones) {
      for (const why of own[milestone.id]?.why ?? []) {
        const name = names.get(why.id);
        if (why.document !== undefined && name !== undefined) found.push({ milestone, why, name });
      }
    }
  }
  const best = found.find(({ why }) => why.facet === 'state') ?? found[0];
  if (!best) throw new Error('no tag with a quote');
  return best;
}

test.describe('the detail', () => {
  test('a tag opens the quote that decided, with document and paragraph', async ({ page }) => {
    const { milestone, why, name } = await quotedTag(page);
    await openChart(page, `?item=${milestone.id}`);
    const panel = page.locator(`[data-detail="${milestone.id}"]`);
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(milestone.title);
    await panel
      .getByRole('button', { name: new RegExp(`^${name}: why\\?`) })
      .first()
      .click();
    const evidence = panel.locator('[data-why]').first();
    await expect(evidence).toContainText(`Why ${name}?`);
    await expect(evidence.locator('q')).toHaveText(why.quote ?? '');
    await expect(evidence).toContainText(/paragraph \d+|title or header/);
  });

  test('what is filtered by stands open and marked', async ({ page }) => {
    await openChart(page, `?state=CH&item=${STRASBOURG}`);
    const panel = page.locator('[data-detail]');
    await expect(panel.getByText('Why Switzerland?')).toBeVisible();
  });

  test('previous and next stay within the filter', async ({ page }) => {
    await openChart(page, `?state=CH&all=0&item=${STRASBOURG}`);
    const count = await passingCount(page);
    const panel = page.locator('[data-detail]');
    const position = panel.locator('[data-position]');
    const [at] = ((await position.textContent()) ?? '').split(' of ').map(Number);
    await expect(position).toHaveText(`${at} of ${count}`);
    await panel.getByRole('button', { name: 'Next milestone' }).click();
    await expect(position).toHaveText(`${Number(at) + 1} of ${count}`);
    await panel.getByRole('button', { name: 'Previous milestone' }).click();
    await expect(panel).toHaveAttribute('data-detail', STRASBOURG);
    await page.goBack();
    await expect(position).toHaveText(`${Number(at) + 1} of ${count}`);
  });

  test('a milestone and a link outside the filter are shown and say so', async ({ page }) => {
    await openChart(page, `?kind=workshop&item=${STRASBOURG}`);
    const panel = page.locator('[data-detail]');
    await expect(panel.getByText('(outside the present filter)').first()).toBeVisible();
    await page.goto(`./?kind=visit&item=${STRASBOURG}`);
    await expect(panel.locator('[data-position]')).toHaveText('outside the filter');
  });

  test('cites in three forms, as text that can be selected', async ({ page }) => {
    await openChart(page, `?item=${STRASBOURG}`);
    const panel = page.locator('[data-detail]');
    await panel.getByText('Cite', { exact: true }).click();
    const text = panel.getByRole('textbox', { name: 'Citation' });
    await expect(text).toHaveValue(/OSCE/);
    await panel.getByRole('radio', { name: 'BibTeX' }).check();
    await expect(text).toHaveValue(/^@/);
    await panel.getByRole('radio', { name: 'RIS' }).check();
    await expect(text).toHaveValue(/^TY {2}- /);
  });

  test('says when the evidence cannot be had, and tries again', async ({ page }) => {
    await page.route('**/details.*.json', (route) => route.abort());
    await openChart(page, `?item=${STRASBOURG}`);
    const alert = page.locator('[data-detail]').getByRole('alert');
    await expect(alert).toContainText('could not be loaded', { timeout: 20_000 });
    await page.unroute('**/details.*.json');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(
      page.locator('[data-detail]').getByRole('heading', { name: /^Sources?$/ }),
    ).toBeVisible();
  });
});

test.describe('two States side by side', () => {
  test('each has a lane, what they share is ringed and told in words', async ({ page }) => {
    await openChart(page, '?state=CH');
    await page.getByLabel('Compare with').selectOption({ label: 'Serbia' });
    await expect(page).toHaveURL(/state=CH,RS.*group=state/);
    await expect(page.locator('svg.chart .heading', { hasText: 'Serbia' })).toBeVisible();
    await expect(page.getByText('in more than one lane')).toBeVisible();
    await expect(page.getByText(/Named together in \d+ milestones?/)).toBeVisible();
  });
});

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
      await page.addStyleTag({ content: 'html { font-size: 150% }' });
      await page.waitForTimeout(500);
      expect((await labelFaults(page)).found).toEqual([]);
    });
  });
});
