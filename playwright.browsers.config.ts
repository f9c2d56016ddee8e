import { defineConfig } from 'playwright/test';
import { BROWSERS } from './e2e/browsers/installed';
import base from './playwright.config';
import { BROWSERS_REPORT } from './scripts/steps.mjs';

// The configuration is loaded again in every test process: say it once.
if (process.env.TEST_WORKER_INDEX === undefined)
  for (const { browser, start } of BROWSERS)
    if (start === undefined)
      console.log(`SKIPPED: there is no ${browser} here, its tests do not run`);

/** `npm run e2e:browsers`: Firefox and WebKit, which playwright does not drive, on the built site and harness. */
export default defineConfig({
  ...base,
  testDir: 'e2e/browsers',
  testIgnore: [],
  outputDir: 'test-results/browsers',
  reporter: [['list'], ['json', { outputFile: BROWSERS_REPORT }]],
});
