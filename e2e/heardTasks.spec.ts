import { expect, test, type Page } from '@playwright/test';
import { Ears } from './ears.ts';
import { ready } from './page.ts';
import { markPrinting } from './paper.ts';

/**
 * The twelve tasks of tasks.spec.ts by who hears the page: by keys alone, and every choice by what the
 * virtual screen reader has said. What is spoken is what is judged: nothing else of the page is asked.
 */

test.use({ bypassCSP: true, permissions: ['clipboard-read', 'clipboard-write'] });

const SEARCH = /^searchbox, Search titles/;
const RESULTS = 'region, Milestones';
const ADOPTED = 'with what all participating States adopted';
/** The field says what it holds, as a reader does who echoes words. */
const field = (text: string): RegExp => new RegExp(`^searchbox, Search .*, ${text}$`);

/** To the search, and what is heard of a text in it. */
async function search(
  ears: Ears,
  text: string,
  ...answers: readonly (string | RegExp)[]
): Promise<void> {
  await ears.goTo(SEARCH);
  await ears.type(text, ...answers, field(text));
}

/** From the chart into the first milestone; its title is what is heard. */
async function openFirst(ears: Ears): Promise<void> {
  await ears.act('Tab', 'link, Skip to the milestones');
  await ears.act('Enter', RESULTS);
  await ears.act('Tab', /^button, Ioannina seminar .* 17–18 February 2003\. Workshop\. /);
  await ears.act('Enter', /^heading, Ioannina seminar .*, level 2$/);
}

interface Task {
  readonly name: string;
  readonly do: (ears: Ears, page: Page) => Promise<void>;
}

const TASKS: readonly Task[] = [
  {
    name: 'find what binds a State',
    do: async (ears, page) => {
      await search(
        ears,
        'Portugal',
        /^polite: 6 of \d+ milestones\. Texts with “Portugal”\.$/,
        'polite: 1 offer, the first State: Portugal',
      );
      await ears.act('ArrowDown', /^button, State: Portugal, named in \d+, with shared \d+$/);
      await ears.act(
        'Enter',
        RESULTS,
        new RegExp(`^polite: \\d+ of \\d+ milestones\\. Portugal, ${ADOPTED}\\.$`),
      );
      await ears.goTo(/^link, What binds Portugal \(new window\)$/, 'Shift+Tab');
      const opened = page.waitForEvent('popup');
      await page.keyboard.press('Enter');
      const told = await Ears.on(await opened);
      await told.readTo(/^heading, Portugal.*, level 1$/);
      await told.readTo(/Protocol/);
    },
  },
  {
    name: 'find what is said of non-punishment',
    do: async (ears) => {
      await search(
        ears,
        'nonpunishment',
        /^polite: 2 of \d+ milestones\. Texts with “nonpunishment”\.$/,
      );
      await ears.act('Enter', RESULTS);
      await ears.act('Tab', /^button, .*not to punish victims.* \(landmark\)\. 25 April 2013\./);
      await ears.act('Enter', /^heading, .*not to punish victims.*, level 2$/);
      await ears.readTo(/punish/);
    },
  },
  {
    name: 'find children and migration 2015–2018',
    do: async (ears) => {
      await search(
        ears,
        'children and migration 2015–2018',
        /^polite: 0 of \d+ milestones\. /,
        'polite: 5 offers, the first Together: Youth and Migration, 2015–2018',
      );
      await ears.act('ArrowDown', 'button, Together: Youth and Migration, 2015–2018, 4');
      await ears.act(
        'Enter',
        RESULTS,
        /^polite: 4 of \d+ milestones\. Youth and Migration; 2015–2018\.$/,
      );
      await ears.act('Tab', /^button, .*missing migrant children\. 4 February 2016\./);
    },
  },
  {
    name: 'compare two States',
    do: async (ears) => {
      await search(
        ears,
        'Portugal and Spain',
        /^polite: 2 of \d+ milestones\. /,
        'polite: 4 offers, the first Together: Portugal, Spain',
      );
      await ears.act('ArrowDown', /^button, Together: Portugal, Spain, \d+$/);
      await ears.act('ArrowRight', /^button, Compare: Portugal, Spain, \d+$/);
      await ears.act('Enter', RESULTS, /^polite: 32 of \d+ milestones\. Portugal or Spain, /);
      await ears.readTo(/^group, Portugal, \d+ milestones$/);
      await ears.readTo(/^group, Spain, \d+ milestones$/, { most: 120 });
      await ears.readTo(/^heading, Spain/, { by: 'heading' });
      await ears.readTo(/^Named together in \d+ milestones/, { most: 200 });
    },
  },
  {
    name: 'see why a tag stands',
    do: async (ears) => {
      await openFirst(ears);
      const tag = 'button, Economic activities: why? Field of work, derived';
      await ears.goTo(/^button, Economic activities: why\? Field of work, derived, not expanded$/);
      await ears.act('Enter', `${tag}, 1 control, expanded`);
      await ears.readTo(/^Why Economic activities\?$/);
      await ears.readTo(/^Worked out from these words:$/);
      await ears.readTo(/economic cost/);
      await ears.backToFocus();
      await ears.act('Escape', `${tag}, not expanded`);
      await ears.act('Escape', /^button, Ioannina seminar /);
    },
  },
  {
    name: 'make a path of three',
    do: async (ears) => {
      await openFirst(ears);
      for (const count of ['1 milestone', '2 milestones', '3 milestones']) {
        await ears.goTo(/^button, Add to path$/);
        await ears.act('Enter', `polite: Added to your path: ${count}`, 'button, Remove from path');
        if (count.startsWith('3')) break;
        await ears.goTo(/^button, Next milestone: /, 'Shift+Tab');
        await ears.act('Enter', /^polite: .+, .+ \d{4}$/, /^button, Next milestone: /);
      }
    },
  },
  {
    name: 'present',
    do: async (ears) => {
      await ears.goTo(/^button, Present$/);
      await ears.act(
        'Enter',
        /^dialog, Presentation, 1 of \d+: Ioannina seminar .*, 17–18 February 2003$/,
        'group, Milestones',
      );
      await ears.act('ArrowRight', /^polite: 2 of \d+: Prague Economic Forum .*2003$/);
      await ears.act('ArrowLeft', /^polite: 1 of \d+: Ioannina seminar /);
      await ears.act('Escape', 'button, Present');
    },
  },
  {
    name: 'print a handout',
    do: async (ears, page) => {
      await markPrinting(page);
      await search(ears, 'non-punishment', /^polite: 2 of \d+ milestones\. /);
      await ears.goTo(/^button, Download, /, 'Shift+Tab');
      const taken = '2 milestones: texts with “non-punishment”';
      await ears.act('Enter', `dialog, Download, ${taken}`, 'button, Close');
      await ears.goTo(/^button, Print this selection$/);
      await ears.act(
        'Enter',
        'button, Download, has popup dialog',
        `dialog, Print, ${taken}`,
        'button, Close',
      );
      await ears.act('Tab', /^radio, Handout, each milestone .*, checked, /);
      await ears.goTo(/^button, Print, not disabled$/);
      await ears.act('Enter', 'button, Download, has popup dialog');
      await expect(page.locator('html[data-printed]')).toBeAttached();
    },
  },
  {
    name: 'get a link',
    do: async (ears, page) => {
      await ears.goTo(/^button, Share, /);
      await ears.act(
        'Enter',
        'dialog, Share this view, The link opens the same view: the whole timeline.',
        'button, Close',
      );
      await ears.goTo(/^button, Copy link$/);
      await ears.act('Enter', 'polite: Copied.');
      await ears.act('Escape', 'button, Share, has popup dialog');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    },
  },
  {
    name: 'make a slide',
    do: async (ears, page) => {
      await ears.goTo(/^button, Download, /);
      await ears.act('Enter', /^dialog, Download, \d+ milestones, unfiltered$/, 'button, Close');
      await ears.act('Tab', /^radio, CSV, .*, checked, position 1, set size 10$/);
      await ears.goTo(/^radio, PNG, the chart as a picture, for slides, /, 'ArrowDown');
      // Whether it is checked the virtual reader takes from the markup, which stays: the file's name tells.
      await ears.act('Tab', /^checkbox, In the form of a slide, 16:9, /);
      await ears.act('Tab', /^link, Save .*\.png(?:, disabled)?$/);
      await ears.waitFor(/^link, Save .*\.png$/);
      const saved = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      expect((await saved).suggestedFilename()).toMatch(/\.png$/);
    },
  },
  {
    name: 'cite a milestone',
    do: async (ears, page) => {
      await openFirst(ears);
      await ears.goTo(/^Cite$/);
      // Whether it is open the virtual reader does not say: what comes next does.
      await page.keyboard.press('Enter');
      await ears.act('Tab', 'radio, Plain text, checked, position 1, set size 3');
      await ears.act('Tab', 'textbox, Citation, read only');
      await ears.act('Tab', 'button, Copy citation');
      await ears.act('Enter', 'polite: Copied.');
      await ears.act('Escape', /^button, Ioannina seminar /);
    },
  },
  {
    name: 'see what is only announced',
    do: async (ears) => {
      await search(
        ears,
        'announced',
        /^polite: 4 of \d+ milestones\. /,
        'polite: 1 offer, the first Only: only announced',
      );
      await ears.act('ArrowDown', 'button, Only: only announced, 3');
      await ears.act('Enter', RESULTS, /^polite: 3 of \d+ milestones\. Only announced\.$/);
      await ears.act('Tab', /^button, .*\. 17 May 2005\. Statement, announced only\. /);
    },
  },
];

test('the tasks are the twelve', () => {
  expect(new Set(TASKS.map(({ name }) => name)).size).toBe(12);
});

for (const task of TASKS) {
  test(`by ear: ${task.name}`, async ({ page }) => {
    await ready(page);
    await task.do(await Ears.on(page), page);
  });
}

test('by ear: a word that is misspelt is answered by the one that is meant', async ({ page }) => {
  await ready(page);
  const ears = await Ears.on(page);
  await search(
    ears,
    'traficking',
    /^polite: 0 of \d+ milestones\. /,
    'polite: Did you mean “trafficking”?',
  );
  await ears.act('ArrowDown', 'button, Did you mean “trafficking”?');
  await ears.act('Enter', RESULTS, /^polite: \d+ of \d+ milestones\. Texts with “trafficking”\.$/);
});
