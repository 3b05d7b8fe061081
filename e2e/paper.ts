import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const JSQR = readFileSync('node_modules/jsqr/dist/jsQR.js', 'utf8');

/** Instead of printing, this page and those after it mark the document (`data-printed`). */
export async function markPrinting(page: Page): Promise<void> {
  const mark = (): void => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  };
  await page.addInitScript(mark);
  await page.evaluate(mark);
}

/** Opens the page and waits for what it prints with. */
export async function openToPrint(page: Page, query: string): Promise<void> {
  await page.goto(`./?${query}`);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /PrintedSheet.*js/.test(name)),
  );
  await page.waitForLoadState('networkidle');
}

/** What a phone reads out of the picture (PNG) of a code; undefined where it finds none. */
export async function readQr(page: Page, picture: Buffer): Promise<string | undefined> {
  // Evaluated, for the page's policy lets no script of a test in.
  await page.evaluate(JSQR);
  return page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height);
    const { jsQR } = globalThis as unknown as { jsQR: typeof import('jsqr').default };
    return pixels && jsQR(pixels.data, width, height)?.data;
  }, picture.toString('base64'));
}
