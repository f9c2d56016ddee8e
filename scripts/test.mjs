// `npm test`: everything. The checks, the build, what is in its chunks, and the tests in a real browser.
import { findChromium } from './find-chromium.mjs';
import {
  BROWSERS_REPORT,
  CHECK_STEPS,
  countPlaywright,
  formatTally,
  PLAYWRIGHT_REPORT,
  runSteps,
} from './steps.mjs';

/** @type {string | undefined} */
let chromium;
try {
  chromium = findChromium();
  console.log(`Browser: ${chromium}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
}

const total = await runSteps([
  ...CHECK_STEPS,
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'chunks', command: ['tsx', 'scripts/check-chunks.ts'], needs: 'build' },
  { name: 'build of the test harness', command: ['npm', 'run', '--silent', 'build:harness'] },
  {
    name: 'tests in the browser',
    command: ['playwright', 'test'],
    report: PLAYWRIGHT_REPORT,
    count: countPlaywright,
    env: chromium === undefined ? {} : { DOWNHILL_CHROMIUM: chromium },
    needs: 'build',
  },
  {
    name: 'tests in Firefox and WebKit',
    command: ['playwright', 'test', '--config', 'playwright.browsers.config.ts'],
    report: BROWSERS_REPORT,
    count: countPlaywright,
    env: chromium === undefined ? {} : { DOWNHILL_CHROMIUM: chromium },
    needs: 'build',
  },
]);
console.log(formatTally(total));
process.exitCode = total.failed > 0 ? 1 : 0;
