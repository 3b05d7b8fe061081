import { expect, type Locator, type Page } from '@playwright/test';

/** How a reader works: with a mouse, with the keys alone, with a finger on a phone. */
export const WAYS = {
  mouse: { viewport: { width: 1280, height: 900 }, hasTouch: false },
  keys: { viewport: { width: 1280, height: 900 }, hasTouch: false },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
} as const;
export type Way = keyof typeof WAYS;

/** Most stops of Tab and arrows on the way to one control. */
const MOST_STOPS = 60;

/**
 * Works on the page and counts. One action is: a control that is gone to and pressed, a text that is
 * typed, a scroll to what is out of sight. The keys go to a control by Tab, and by the arrows in what
 * is one stop of Tab.
 */
export class Hands {
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
