import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { firefox } from '@playwright/test';

/** First of the named programs that stands on the PATH; null where none does. */
export function programOnPath(...names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return (
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync) ?? null
  );
}

/**
 * How Playwright drives a Firefox of this machine: its own, or the system's by the standard
 * protocol (media features then have to be preferences). Null where there is none.
 */
export function firefoxUse(): object | null {
  const named = process.env['E2E_FIREFOX'];
  if (named === undefined && existsSync(firefox.executablePath()))
    return { browserName: 'firefox' };
  const executablePath = named ?? programOnPath('firefox', 'firefox-esr');
  if (executablePath === null) return null;
  return {
    browserName: 'firefox',
    channel: 'moz-firefox',
    launchOptions: { executablePath, firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 } },
  };
}

/** The WebDriver of WebKitGTK and a virtual screen for it; null where either is missing. */
export function webKitDriver(): { readonly driver: string; readonly screen: string } | null {
  const driver = programOnPath('WebKitWebDriver');
  const screen = programOnPath('xvfb-run');
  return driver === null || screen === null ? null : { driver, screen };
}
