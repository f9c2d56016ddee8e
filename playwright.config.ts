import { defineConfig } from 'playwright/test';
import { CHROMIUM_FLAGS } from './scripts/chromium-flags.mjs';
import { findChromium } from './scripts/find-chromium.mjs';
import { PLAYWRIGHT_REPORT } from './scripts/steps.mjs';

/** Of the built site; the harness that calls the engine directly has the next one. */
const SITE_PORT = Number(process.env.DOWNHILL_TEST_PORT ?? 4317);
const HARNESS_PORT = SITE_PORT + 1;

/** Where the built site is served to the tests. */
export const SITE_URL = `http://localhost:${SITE_PORT}/`;
export const HARNESS_URL = `http://localhost:${HARNESS_PORT}/`;

// The configuration is loaded again in every test process: look for the browser once.
process.env.DOWNHILL_CHROMIUM ??= findChromium();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  // Those of `npm run e2e:browsers`.
  testIgnore: 'browsers/**',
  outputDir: 'test-results',
  // Limits for what hangs, not for what is slow: a busy machine takes ten times as long.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  // With three the processors are never idle, and waits of the page itself run out of time.
  workers: 2,
  // A test that needs a second try is a test to repair.
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: PLAYWRIGHT_REPORT }]],
  use: {
    baseURL: SITE_URL,
    // Tests stand between page and server; `offline.spec.ts` lets it be.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.DOWNHILL_CHROMIUM,
      args: CHROMIUM_FLAGS,
    },
  },
  webServer: [
    {
      command: `node scripts/serve.mjs --port ${SITE_PORT}`,
      port: SITE_PORT,
      reuseExistingServer: false,
    },
    {
      // The data shards come from the site's own folder.
      command: `node scripts/serve.mjs --port ${HARNESS_PORT} --dir dist-harness --dir dist`,
      port: HARNESS_PORT,
      reuseExistingServer: false,
    },
  ],
});
