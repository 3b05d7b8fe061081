import { defineConfig } from '@playwright/test';

import { sitePort, siteAddress } from './e2e/addresses.ts';
import { firefoxUse, pathOfEngine } from './e2e/browsers.ts';
import { CHROMIUM_SWITCHES } from './tools/browser.ts';

const firefox = pathOfEngine('firefox');

const executablePath = process.env['E2E_EXECUTABLE'] ?? process.env['E2E_CHROMIUM'];

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/emptyHosts.ts',
  fullyParallel: true,
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env['E2E_REPORT']
    ? [['line'], ['json', { outputFile: process.env['E2E_REPORT'] }]]
    : 'line',
  use: {
    baseURL: siteAddress(),
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(executablePath === undefined ? {} : { executablePath }),
          args: [...CHROMIUM_SWITCHES],
        },
      },
    },
    // The core journeys alone; where no Firefox is, engines.spec.ts says so in a skipped test.
    ...(firefox === null
      ? []
      : [
          {
            name: 'firefox',
            testMatch: 'engines.spec.ts',
            timeout: 120_000,
            use: { browserName: 'firefox' as const, ...firefoxUse(firefox) },
          },
        ]),
  ],
  webServer: {
    command: 'node tools/run.mjs tools/serveSite.ts',
    port: sitePort(),
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
