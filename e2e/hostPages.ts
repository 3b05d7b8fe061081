import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { filledHosts, hostAddress, siteAddress } from './addresses.ts';
import { takenOver } from './page.ts';

/** One host page as it is opened: which, with what sandbox on the frame, and what slice. */
export interface HostVisit {
  readonly host: string;
  /** Value of the sandbox attribute; null leaves it out. */
  readonly sandbox?: string | null;
  /** Query string of embed.html. */
  readonly query?: string;
  /** Query string of the host page itself. */
  readonly hostQuery?: string;
}

/** What a visit must stay free of. */
export interface Trouble {
  readonly console: string[];
  readonly foreign: string[];
}

/** Collects console errors, page errors and requests to origins other than the host's and the site's. */
export function watchTrouble(page: Page): Trouble {
  const trouble: Trouble = { console: [], foreign: [] };
  const allowed = new Set([new URL(hostAddress()).origin, new URL(siteAddress()).origin]);
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      trouble.console.push(message.text());
    }
  });
  page.on('pageerror', (error) => trouble.console.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && !allowed.has(url.origin)) {
      trouble.foreign.push(request.url());
    }
  });
  return trouble;
}

let visits = 0;

/**
 * Opens a host page from the host's origin, its placeholders filled as the host system would fill
 * them. The page is served as a file: a browser keeps a page that a test makes up on the wire from
 * framing anything on the same machine.
 */
export async function openHost(
  page: Page,
  { host, sandbox, query = '', hostQuery = '' }: HostVisit,
): Promise<void> {
  const text = readFileSync(join('e2e/hosts', `${host}.html`), 'utf8')
    .replaceAll('%SITE%', siteAddress())
    .replaceAll('%QUERY%', query.replaceAll('&', '&amp;'))
    .replaceAll('%SANDBOX%', sandbox == null ? '' : `sandbox="${sandbox}"`);
  const name = `${host}-${process.pid}-${visits++}.html`;
  mkdirSync(filledHosts(), { recursive: true });
  writeFileSync(join(filledHosts(), name), text);
  await page.goto(`${hostAddress()}made/${name}${hostQuery && `?${hostQuery}`}`);
}

/** The frames of ours in the page, once they have loaded. */
export async function ourFrames(page: Page, count = 1): Promise<readonly Frame[]> {
  const find = (): Frame[] =>
    page.frames().filter((frame) => frame.url().startsWith(`${siteAddress()}embed.html`));
  for (let i = 0; i < 400 && find().length < count; i++) await page.waitForTimeout(50);
  const frames = find();
  if (frames.length !== count) throw new Error(`${frames.length} frames of ours, not ${count}`);
  await Promise.all(frames.map((frame) => frame.waitForLoadState('load')));
  return frames;
}

/** The one frame of ours in the page, once its scripts have taken over. */
export async function ourFrame(page: Page): Promise<Frame> {
  const [frame] = await ourFrames(page);
  if (!frame) throw new Error('no frame');
  await takenOver(frame);
  return frame;
}

/** Height of what the frame holds, in CSS pixels, rounded up. */
export function contentHeight(frame: Frame): Promise<number> {
  return frame.evaluate(() =>
    Math.ceil(document.getElementById('root')?.getBoundingClientRect().height ?? 0),
  );
}
