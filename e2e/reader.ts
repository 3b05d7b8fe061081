import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** The virtual reader's own file, which then stands at `window.reader`. */
const READER = readFileSync(
  createRequire(import.meta.url)
    .resolve('@guidepup/virtual-screen-reader/browser.js')
    .replace(/index\.\w+$/, 'index.browser.js'),
  'utf8',
).replace(
  /export\s*\{[^}]*?([\w$]+) as virtual[^}]*\};?/,
  (_, name: string) => `window.reader=${name};`,
);

/** What is used of the virtual reader. */
export interface Reader {
  readonly start: (options: {
    readonly container: Element;
    readonly window?: Pick<typeof globalThis, 'document' | 'MutationObserver'>;
  }) => Promise<void>;
  readonly next: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly perform: (command: 'moveToNextHeading') => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly spokenPhraseLog: () => Promise<string[]>;
  readonly clearSpokenPhraseLog: () => Promise<void>;
}

/** Brings the reader into a page; it is silent until it is started. */
export async function loadReader(page: Page): Promise<void> {
  await page.addScriptTag({ content: READER, type: 'module' });
  await page.waitForFunction(() => 'reader' in window);
}

/** Before an element, as behind a comma or a colon, the reader drops a space that browsers keep. */
export const spaced = (phrase: string): string => phrase.replaceAll(/,(?=\S)|:(?=\p{L})/gu, '$& ');
