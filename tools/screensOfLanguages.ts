import type { Page } from '@playwright/test';

/** A state of the page that every language is looked at in; `open` presses what the address cannot open. */
export interface LanguageShot {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly address: string;
  readonly open?: (page: Page) => Promise<void>;
}

/** Presses the button that stands at a place among those a selector finds: no language is known here. */
const press =
  (selector: string, at: number) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).nth(at).click();
    await page.waitForLoadState('networkidle');
  };

const filter = (at: number) => press('search [role=group] button[aria-expanded]', at);
const dialog = (at: number) => press('header button[aria-haspopup=dialog]', at);
const ITEM = 'item=strasbourg-non-punishment-workshop-2014';
const WIDE = { width: 1280, height: 900 } as const;
const PHONE = { width: 390, height: 844 } as const;
const FRAME = { width: 720, height: 480 } as const;

/** The main states of the page, at the sizes of a desk, a phone, the narrowest window and a frame. */
export const LANGUAGE_SHOTS: readonly LanguageShot[] = [
  { name: 'chart', ...WIDE, address: '' },
  { name: 'chart-item', width: 1280, height: 1400, address: `?state=CH&from=2008&${ITEM}` },
  { name: 'chart-states', ...WIDE, address: '?state=CH,RS&group=state' },
  { name: 'chart-pillars', ...WIDE, address: '?group=pillar' },
  { name: 'chart-fields', width: 1280, height: 1400, address: '?group=field' },
  { name: 'list', ...WIDE, address: '?view=list' },
  { name: 'table', ...WIDE, address: '?view=table' },
  { name: 'none', ...WIDE, address: '?state=MC&kind=treaty&pillar=prosecution' },
  { name: 'fields', ...WIDE, address: '', open: filter(0) },
  { name: 'states', width: 1280, height: 1200, address: '?state=CH,BA', open: filter(1) },
  { name: 'more', ...WIDE, address: '', open: filter(4) },
  { name: 'share', ...WIDE, address: '', open: dialog(0) },
  { name: 'embed-dialog', ...WIDE, address: '', open: dialog(1) },
  { name: 'download', ...WIDE, address: '', open: dialog(2) },
  { name: 'present', ...WIDE, address: `?present=1&${ITEM}` },
  { name: 'embed', ...FRAME, address: 'embed.html?pillar=protection&lock=pillar' },
  { name: 'embed-item', ...FRAME, address: `embed.html?${ITEM}` },
  { name: 'embed-narrow', width: 560, height: 480, address: 'embed.html?state=BA&view=timeline' },
  { name: 'phone', ...PHONE, address: '' },
  {
    name: 'phone-sheet',
    width: 390,
    height: 1500,
    address: '',
    open: press('.needs-script button[aria-haspopup=dialog]:visible', 0),
  },
  { name: 'phone-item', width: 390, height: 1500, address: `?${ITEM}` },
  { name: 'phone-chart', ...PHONE, address: '?view=timeline' },
  { name: 'phone-table', ...PHONE, address: '?view=table' },
  { name: 'narrow', width: 320, height: 700, address: '' },
  { name: 'narrow-item', width: 320, height: 1500, address: `?${ITEM}` },
];

/**
 * Runs in the page: texts that reach out of the window, out of a box that cuts them, or out of their
 * own button, each with how far, in px.
 */
export function textsThatAreCut(): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const isUnseen = (element: Element): boolean =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.closest('.spoken, script, style, noscript') !== null;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const { parentElement } = text;
    if (!parentElement || text.data.trim() === '' || isUnseen(parentElement)) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    for (let around: Element | null = parentElement; around; around = around.parentElement) {
      const style = getComputedStyle(around);
      const isCutting = style.overflowX === 'hidden' || style.overflowX === 'clip';
      const isButton = around.matches('button, .control, .chip, label');
      const isRoot = around === document.documentElement;
      if (/auto|scroll/.test(style.overflowX) && !isRoot) break;
      if (!isCutting && !isButton && !isRoot) continue;
      const bounds = around.getBoundingClientRect();
      const over = Math.max(box.right - bounds.right, bounds.left - box.left);
      if (over > 1) found.push(`“${text.data.trim().slice(0, 60)}” ${Math.round(over)} px`);
      if (over > 1) break;
    }
  }
  return [...new Set(found)];
}
