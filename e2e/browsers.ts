import { firefox } from '@playwright/test';

/** An engine beside Chromium that the core journeys are meant for. */
export type Engine = 'firefox' | 'webkit';

/** Variables by which `tools/engines.ts` hands over what it found: a path, or why there is none. */
export const ENGINE_VARIABLES = {
  firefox: { path: 'E2E_FIREFOX', absence: 'E2E_FIREFOX_ABSENCE' },
  webkit: { path: 'E2E_WEBKIT', absence: 'E2E_WEBKIT_ABSENCE' },
} as const satisfies Readonly<Record<Engine, object>>;

/** Path of the engine's program that was found to start: a Firefox, a WebKitWebDriver; or null. */
export function pathOfEngine(engine: Engine): string | null {
  return process.env[ENGINE_VARIABLES[engine].path] || null;
}

/** Why the journeys of an engine are not run. */
export function absenceOf(engine: Engine): string {
  return (
    process.env[ENGINE_VARIABLES[engine].absence] ?? `${engine}: not looked for; npm run e2e does`
  );
}

/**
 * How Playwright drives the Firefox of a path: its own, or the system's by the standard protocol
 * (media features then have to be preferences).
 */
export function firefoxUse(executablePath: string) {
  if (executablePath === firefox.executablePath()) return { launchOptions: { executablePath } };
  return {
    channel: 'moz-firefox',
    launchOptions: { executablePath, firefoxUserPrefs: { 'ui.prefersReducedMotion': 1 } },
  };
}
