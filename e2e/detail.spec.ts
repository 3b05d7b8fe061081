import { expect, test, type Page } from '@playwright/test';
import type { DetailFile, Milestone, Why } from '../src/model/bundle.ts';
import { bundleOf } from './bundleOf.ts';
import { openChart } from './chart.ts';
import { passingCount, STRASBOURG } from './page.ts';

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

  test('Esc closes the box of a tag first, then the milestone, wherever the focus is', async ({
    page,
  }) => {
    await openChart(page, `?state=CH&item=${STRASBOURG}`);
    const panel = page.locator('[data-detail]');
    const box = panel.locator('[data-why]');
    const tag = panel.getByRole('button', { name: /^Switzerland: why\?/ });
    await tag.focus();
    await page.keyboard.press('Escape');
    await expect(box).toHaveCount(0);
    await expect(tag).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);

    await openChart(page, `?item=${STRASBOURG}`);
    await expect(panel.getByRole('heading', { level: 2 })).toBeVisible();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.locator('dialog[open]')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expect(panel).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
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

  test('a press on a linked milestone that asks for a tab, a window or a file is left to the browser', async ({
    page,
  }) => {
    await openChart(page, `?item=${STRASBOURG}`);
    const linked = page.locator('[data-detail] section li a[href*="item="]').first();
    await expect(linked).toBeVisible();
    const isTaken = (changes: Readonly<Record<string, boolean>>) =>
      linked.evaluate((link, init) => {
        let taken = false;
        // Behind the page's own listeners: asks, and keeps the browser from following.
        const ask = (event: Event): void => {
          taken = event.defaultPrevented;
          event.preventDefault();
        };
        addEventListener('click', ask, { once: true });
        link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
        return taken;
      }, changes);
    for (const key of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const) {
      expect(await isTaken({ [key]: true }), key).toBe(false);
    }
    expect(await isTaken({})).toBe(true);
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

test('a frame shows the best source of a milestone and leads to the page with all of them', async ({
  page,
}) => {
  await page.goto('./embed.html?view=list&item=action-plan-2003');
  const panel = page.locator('[data-detail=action-plan-2003]');
  await expect(panel.getByRole('list').locator('cite')).toHaveCount(1);
  await panel.getByRole('link', { name: /^2 more sources, how to cite/ }).evaluate((link) => {
    link.removeAttribute('target');
  });
  await panel.getByRole('link', { name: /^2 more sources, how to cite/ }).click();
  await expect(page.getByRole('heading', { name: 'To cite' })).toBeVisible();
  await expect(page.locator('cite:not(.why cite)')).toHaveCount(3);
});
