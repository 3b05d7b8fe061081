import { expect, test, type Page } from '@playwright/test';
import { bundleOf } from './bundleOf.ts';
import { Hands, WAYS, type Way } from './hands.ts';
import { passingCount, queryOf, ready, stage, status } from './page.ts';
import { markPrinting } from './paper.ts';

/** Most actions of a task. */
const MOST = 6;

const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());

interface Task {
  readonly name: string;
  /** How many actions each way takes; null: a work of its own, as long as the reader wants it. */
  readonly actions: Readonly<Record<Way, number>> | null;
  readonly do: (hands: Hands, page: Page) => Promise<void>;
}

const TASKS: readonly Task[] = [
  {
    name: 'find what binds a State',
    actions: { mouse: 4, keys: 3, phone: 4 },
    do: async (hands, page) => {
      await hands.search('Portugal');
      await hands.take(/^State: Portugal/);
      await expect(status(page)).toContainText(/^\d+ of \d+ milestones\. Portugal/);
      const opened = page.waitForEvent('popup');
      await hands.press(page.getByRole('link', { name: /^What binds Portugal/ }));
      const told = await opened;
      await expect(told.getByRole('heading', { level: 1 })).toContainText('Portugal');
      await expect(told.getByText('Protocol').first()).toBeVisible();
    },
  },
  {
    name: 'find what is said of non-punishment',
    actions: { mouse: 3, keys: 2, phone: 4 },
    do: async (hands, page) => {
      await hands.search('nonpunishment');
      await expect.poll(() => passingCount(page)).toBe(2);
      await hands.openFirstWhole();
      await expect(page.locator('[data-detail]')).toContainText(/punish/i);
    },
  },
  {
    name: 'find children and migration 2015–2018',
    actions: { mouse: 3, keys: 2, phone: 3 },
    do: async (hands, page) => {
      const { milestones } = await bundleOf(page);
      const both = milestones.filter(
        ({ date, fields }) =>
          date.start >= '2015' &&
          date.start < '2019' &&
          ['youth', 'migration'].every((id) => fields.some((field) => field.id === id)),
      );
      await hands.search('children and migration 2015–2018');
      await hands.take(/^Together: Youth and Migration, 2015–2018, \d+$/);
      await expect(status(page)).toContainText(`${both.length} of `);
      await expect(page).toHaveURL(/from=2015&to=2018/);
    },
  },
  {
    name: 'compare two States',
    actions: { mouse: 3, keys: 2, phone: 3 },
    do: async (hands, page) => {
      await hands.search('Portugal and Spain');
      await hands.take(/^Compare: Portugal, Spain/);
      await expect(page.locator('svg.chart .heading', { hasText: 'Portugal' })).toBeVisible();
      await expect(page.locator('svg.chart .heading', { hasText: 'Spain' })).toBeVisible();
      await expect(page.getByText(/^Named together in/)).toBeAttached();
    },
  },
  {
    name: 'see why a tag stands',
    actions: { mouse: 2, keys: 2, phone: 4 },
    do: async (hands, page) => {
      await hands.openFirstWhole();
      const tag = page.locator('[data-detail]').getByRole('button', { name: /: why\?/ });
      await hands.press(tag.first());
      await expect(page.locator('[data-why]')).toContainText(/^Why .+\?/);
    },
  },
  {
    name: 'make a path of three',
    actions: null,
    do: async (hands, page) => {
      await hands.openFirstWhole();
      const panel = page.locator('[data-detail]');
      for (const place of [1, 2, 3]) {
        await hands.press(panel.getByRole('button', { name: 'Add to path' }));
        await expect.poll(() => queryOf(page).get('path')?.split(',').length).toBe(place);
        if (place < 3) await hands.press(panel.getByRole('button', { name: /^Next milestone/ }));
      }
    },
  },
  {
    name: 'present',
    actions: { mouse: 2, keys: 2, phone: 3 },
    do: async (hands, page) => {
      await hands.pressAction('Present');
      await expect(stage(page)).toContainText('1 of');
      await hands.press(stage(page).locator('.present-position button').last());
      await expect(stage(page)).toContainText('2 of');
    },
  },
  {
    name: 'print a handout',
    actions: null,
    do: async (hands, page) => {
      await markPrinting(page);
      await hands.search('non-punishment');
      await expect.poll(() => passingCount(page)).toBeLessThan(20);
      await hands.pressAction('Download');
      await hands.press(page.getByRole('button', { name: 'Print this selection' }));
      const choice = page.getByRole('dialog', { name: 'Print' });
      await hands.press(choice.getByRole('button', { name: 'Print', exact: true }));
      await expect(page.locator('html[data-printed]')).toBeAttached();
    },
  },
  {
    name: 'get a link',
    actions: { mouse: 2, keys: 2, phone: 2 },
    do: async (hands, page) => {
      await hands.pressAction('Share');
      await hands.press(page.getByRole('button', { name: 'Copy link' }));
      await expect.poll(() => clipboard(page)).toBe(page.url());
    },
  },
  {
    name: 'make a slide',
    actions: { mouse: 3, keys: 3, phone: 4 },
    do: async (hands, page) => {
      await hands.pressAction('Download');
      const dialog = page.getByRole('dialog', { name: 'Download' });
      await hands.press(dialog.getByRole('radio', { name: /PNG/ }));
      const save = dialog.getByRole('link', { name: /^Save .*png$/ });
      // While the picture is made the link says that it waits.
      await expect(save).toBeEnabled();
      const saved = page.waitForEvent('download');
      await hands.press(save);
      expect((await saved).suggestedFilename()).toMatch(/\.png$/);
    },
  },
  {
    name: 'cite a milestone',
    actions: { mouse: 5, keys: 3, phone: 5 },
    do: async (hands, page) => {
      await hands.openFirstWhole();
      const panel = page.locator('[data-detail]');
      await hands.press(panel.getByText('Cite', { exact: true }));
      await hands.press(panel.getByRole('button', { name: 'Copy citation' }));
      const citation = await panel.getByRole('textbox', { name: 'Citation' }).inputValue();
      expect(citation).toMatch(/“.+”\. .+/);
      await expect.poll(() => clipboard(page)).toBe(citation);
    },
  },
  {
    name: 'see what is only announced',
    actions: { mouse: 3, keys: 2, phone: 3 },
    do: async (hands, page) => {
      const { milestones } = await bundleOf(page);
      const announced = milestones.filter((one) => one.status === 'announced');
      await hands.search('announced');
      await hands.take(/^Only: only announced/);
      await expect(status(page)).toContainText(`${announced.length} of `);
    },
  },
];

test('the twelve tasks take six actions at most', () => {
  expect(TASKS).toHaveLength(12);
  const counts = TASKS.flatMap(({ name, actions }) =>
    actions ? [[name, Math.max(...Object.values(actions))] as const] : [],
  );
  expect(counts).toHaveLength(10);
  expect(counts.filter(([, count]) => count > MOST)).toEqual([]);
});

for (const [way, use] of Object.entries(WAYS) as [Way, (typeof WAYS)[Way]][]) {
  test.describe(`a trainer's task, ${way}`, () => {
    test.use({ ...use, permissions: ['clipboard-read', 'clipboard-write'] });
    for (const task of TASKS) {
      test(task.name, async ({ page }) => {
        await ready(page);
        const hands = new Hands(page, way);
        await task.do(hands, page);
        if (task.actions) expect(hands.actions, 'actions').toBe(task.actions[way]);
      });
    }
  });
}
