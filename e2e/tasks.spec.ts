import { expect, test, type Locator, type Page } from '@playwright/test';
import { bundleOf } from './bundleOf.ts';
import { passingCount, queryOf, ready, stage, status } from './page.ts';

/** How a reader works: with a mouse, with the keys alone, with a finger on a phone. */
const WAYS = {
  mouse: { viewport: { width: 1280, height: 900 }, hasTouch: false },
  keys: { viewport: { width: 1280, height: 900 }, hasTouch: false },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
} as const;
type Way = keyof typeof WAYS;

/** Most actions of a task. */
const MOST = 6;

/** Most stops of Tab and arrows on the way to one control. */
const MOST_STOPS = 60;

/**
 * Works on the page and counts. One action is: a control that is gone to and pressed, a text that is
 * typed, a scroll to what is out of sight. The keys go to a control by Tab, and by the arrows in what
 * is one stop of Tab.
 */
class Hands {
  actions = 0;
  constructor(
    readonly page: Page,
    readonly way: Way,
  ) {}

  private async goByKeys(target: Locator): Promise<void> {
    const hasFocus = (): Promise<boolean> =>
      target.evaluate((element) => element === document.activeElement);
    const isInGroup = (): Promise<boolean> =>
      target.evaluate((element) => {
        const group = element.closest('[data-roving-group], fieldset, [data-offers]');
        return group?.contains(document.activeElement) ?? false;
      });
    for (let stop = 0; !(await hasFocus()); stop += 1) {
      expect(stop, `stops on the way to ${String(target)}`).toBeLessThan(MOST_STOPS);
      await this.page.keyboard.press((await isInGroup()) ? 'ArrowRight' : 'Tab');
    }
  }

  private async bringIntoSight(target: Locator): Promise<void> {
    const isInSight = await target.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    if (isInSight) return;
    this.actions += 1;
    await target.scrollIntoViewIfNeeded();
  }

  /** Goes to a control and presses it. */
  async press(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    if (this.way === 'keys') {
      await this.goByKeys(target);
      const isBox = await target.evaluate((element) => element instanceof HTMLInputElement);
      await this.page.keyboard.press(isBox ? 'Space' : 'Enter');
    } else {
      await this.bringIntoSight(target);
      await (this.way === 'phone' ? target.tap() : target.click());
    }
    this.actions += 1;
  }

  /** Types into what has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.actions += 1;
  }

  /** Presses what the header offers; a phone has it in the sheet. */
  async pressAction(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name, exact: true });
    if (this.way === 'phone' && !(await button.isVisible())) {
      await this.press(this.page.getByRole('button', { name: 'Filter' }));
    }
    await this.press(button);
  }

  /** Types a text into the search. */
  async search(text: string): Promise<void> {
    const field = this.page.getByRole('searchbox', { name: /Search titles/ });
    if (this.way === 'phone') {
      await this.press(this.page.getByRole('button', { name: 'Search', exact: true }));
    } else if (this.way === 'mouse') {
      await this.press(field);
    } else {
      await this.goByKeys(field);
    }
    await expect(field).toBeFocused();
    await this.type(text);
  }

  /** Takes what the search offers: the keys by the arrows from the field. */
  async take(name: RegExp): Promise<void> {
    const offer = this.page.getByRole('button', { name });
    await expect(offer).toBeVisible();
    if (this.way === 'keys') await this.page.keyboard.press('ArrowDown');
    await this.press(offer);
  }

  /** Opens the first milestone that is shown; by keys the one that Tab comes to. */
  async openFirst(): Promise<void> {
    const stop = this.way === 'keys' ? '[tabindex="0"]' : ':not([data-cluster])';
    const mark = this.page
      .locator(`[data-view=timeline] [data-milestone]${stop}, [data-view=list] [data-milestone] a`)
      .first();
    await this.press(mark);
    const panel = this.page.locator('[data-detail]');
    await expect(panel).toBeVisible();
  }

  /** Opens the first milestone with its evidence, which the list of a phone has one press further. */
  async openFirstWhole(): Promise<void> {
    await this.openFirst();
    if (this.way !== 'phone') return;
    await this.press(this.page.getByRole('button', { name: 'Evidence, links and source' }));
  }
}

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
      await page.evaluate(() => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      });
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
