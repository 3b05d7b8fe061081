import type { Page } from '@playwright/test';
import { takenOver } from '../e2e/page.ts';

/** One state of the built site that is judged. */
export interface State {
  readonly name: string;
  /** Below the site's address. */
  readonly address: string;
  readonly width: number;
  readonly scheme?: 'light' | 'dark';
  readonly hasForcedColours?: boolean;
  /** Opens what the address does not open, and waits for it. */
  readonly act?: (page: Page) => Promise<void>;
}

const ITEM = 'strasbourg-non-punishment-workshop-2014';

const press =
  (name: RegExp, seen: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name }).first().click();
    await page.locator(seen).first().waitFor();
  };

/** What stands in the filter sheet of a phone. */
const pressInSheet =
  (name: RegExp, seen: string) =>
  async (page: Page): Promise<void> => {
    await press(/^Filter/, 'dialog [name=field]')(page);
    await press(name, seen)(page);
  };

const isThere =
  (selector: string) =>
  (page: Page): Promise<void> =>
    page.locator(selector).first().waitFor();

const CHART = isThere('[data-view=timeline] [data-milestone]');

/** Page, frame and static pages at three widths, in light, dark and forced colours. Rows are alike: some years of them will do. */
export const STATES: readonly State[] = [
  { name: 'chart', address: './', width: 1280, act: CHART },
  { name: 'chart, dark', address: './?theme=dark', width: 1280, act: CHART },
  { name: 'compare', address: './?state=CH,RS&group=state', width: 1280, act: CHART },
  { name: 'lanes by pillar, dark', address: './?group=pillar&theme=dark', width: 900, act: CHART },
  { name: 'list of a phone', address: './?from=2016', width: 390 },
  { name: 'list, narrow, dark', address: './?from=2016&theme=dark', width: 320 },
  {
    name: 'list, forced colours',
    address: './?view=list&from=2016',
    width: 1280,
    hasForcedColours: true,
  },
  {
    name: 'chart, forced colours',
    address: './?from=2016',
    width: 1280,
    hasForcedColours: true,
    act: CHART,
  },
  { name: 'table', address: './?view=table&from=2018', width: 1280, act: isThere('table') },
  { name: 'detail', address: `./?item=${ITEM}`, width: 1280, act: isThere('[data-detail] h3') },
  {
    name: 'detail in a row',
    address: `./?item=${ITEM}`,
    width: 390,
    act: isThere('[data-detail]'),
  },
  { name: 'States', address: './', width: 1280, act: press(/^States/, '[data-tile]') },
  {
    name: 'filter sheet',
    address: './?from=2020',
    width: 390,
    act: press(/^Filter/, 'dialog [name=field]'),
  },
  {
    name: 'States in the filter sheet, dark',
    address: './?from=2020&theme=dark',
    width: 320,
    act: async (page) => {
      await press(/^Filter/, 'dialog [name=field]')(page);
      await page.locator('summary', { hasText: 'States' }).click();
      await page.locator('dialog [data-tile]').first().waitFor();
    },
  },
  {
    name: 'field of work, dark',
    address: './?view=list&from=2020&theme=dark',
    width: 1280,
    act: press(/^Field of work/, '[name=field]:visible'),
  },
  {
    name: 'presenting',
    address: `./?item=${ITEM}&present=1`,
    width: 1280,
    act: isThere('dialog h2'),
  },
  {
    name: 'path',
    address: `./?view=list&from=2020&path=${ITEM},action-plan-2003`,
    width: 1280,
    act: isThere('[data-path-row]'),
  },
  {
    name: 'download',
    address: './?view=list&from=2020',
    width: 1280,
    act: press(/^Download/, 'dialog h2'),
  },
  {
    name: 'share, dark',
    address: './?view=list&from=2020&theme=dark',
    width: 1280,
    act: press(/^Share/, 'dialog h2'),
  },
  {
    name: 'languages',
    address: './?view=list&from=2020',
    width: 390,
    act: pressInSheet(/change the language$/, 'dialog [hreflang]'),
  },
  {
    name: 'embed dialog',
    address: './?view=list&from=2020',
    width: 1280,
    act: press(/^Embed/, 'dialog iframe'),
  },
  {
    name: 'embed dialog, narrow, dark',
    address: './?view=list&from=2020&theme=dark',
    width: 320,
    act: pressInSheet(/^Embed/, 'dialog iframe'),
  },
  {
    name: 'presenting, narrow, dark',
    address: `./?item=${ITEM}&present=1&theme=dark`,
    width: 390,
    act: isThere('dialog h2'),
  },
  { name: 'embed', address: 'embed.html', width: 900, act: CHART },
  { name: 'embed, narrow, dark', address: 'embed.html?state=CH&theme=dark', width: 320 },
  { name: 'page of a milestone', address: `m/${ITEM}.html`, width: 390 },
  { name: 'page of a State, dark', address: 's/CH.html', width: 320, scheme: 'dark' },
  { name: 'list of another language', address: 'de/index.html', width: 390 },
  { name: 'chart in Russian', address: 'ru/?view=timeline', width: 1280, act: CHART },
  { name: 'list in Russian, of a phone', address: 'ru/?from=2016', width: 390 },
  {
    name: 'detail in Russian, dark',
    address: `ru/?item=${ITEM}&theme=dark`,
    width: 1280,
    act: isThere('[data-detail] h3'),
  },
  {
    name: 'presenting in Russian',
    address: `ru/?item=${ITEM}&present=1`,
    width: 1280,
    act: isThere('dialog h2'),
  },
  { name: 'page in Russian, dark', address: `ru/m/${ITEM}.html`, width: 320, scheme: 'dark' },
  { name: 'no such page', address: '404.html', width: 390 },
  { name: 'page of a field of work', address: 'f/human-rights.html', width: 1280 },
  { name: 'about', address: 'about.html', width: 1280 },
];

/** Opens a state and waits until it can be judged. */
export async function open(page: Page, origin: string, state: State): Promise<void> {
  await page.setViewportSize({ width: state.width, height: 844 });
  await page.emulateMedia({
    colorScheme: state.scheme ?? 'light',
    forcedColors: state.hasForcedColours ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.goto(new URL(state.address, origin).href);
  if (!/^(?:[a-z]{2}\/)?[msf]\/|^[a-z]{2}\/index|about|404/.test(state.address))
    await takenOver(page);
  await state.act?.(page);
}
