// Runs the steps of `npm run check` and `npm test` one after the other and counts what passed and failed.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {{ name: string, command: readonly string[], report?: string, count?: (report: unknown) => Tally, env?: Record<string, string>, needs?: string }} Step */

export const VITEST_REPORT = '.cache/vitest.json';
export const PLAYWRIGHT_REPORT = '.cache/playwright.json';
export const BROWSERS_REPORT = '.cache/playwright-browsers.json';

/**
 * Tests of vitest's JSON report. A file that could not even be loaded is one failure.
 * @param {any} report
 * @returns {Tally}
 */
export const countVitest = (report) => {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
};

/**
 * Tests of playwright's JSON report. Errors outside of tests (a spec that does not load, a server that does not
 * start) are failures too.
 * @param {any} report
 * @returns {Tally}
 */
export const countPlaywright = (report) => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.stats.unexpected + report.errors.length,
  skipped: report.stats.skipped,
});

/**
 * @param {Step} step
 * @returns {Promise<number>} exit code
 */
const execute = (step) =>
  new Promise((resolve) => {
    const [command = '', ...args] = step.command;
    const child = spawn(command, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
      env: {
        ...process.env,
        ...step.env,
        PATH: [join('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
      },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });

/**
 * @param {Step} step
 * @param {boolean} succeeded
 * @returns {Tally}
 */
const tally = (step, succeeded) => {
  const failure = { passed: 0, failed: 1, skipped: 0 };
  if (step.report === undefined || step.count === undefined) {
    return succeeded ? { passed: 0, failed: 0, skipped: 0 } : failure;
  }
  try {
    const counted = step.count(JSON.parse(readFileSync(step.report, 'utf8')));
    // Whatever the report says, a non-zero exit is a failure.
    return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return failure;
  }
};

/**
 * Runs all steps, also after a failure, except those that need the result of one that failed.
 * @param {readonly Step[]} steps
 * @returns {Promise<Tally>}
 */
export const runSteps = async (steps) => {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const summary = [];
  const failed = new Set();
  for (const step of steps) {
    if (step.needs !== undefined && failed.has(step.needs)) {
      failed.add(step.name);
      summary.push(`not run  ${step.name} (needs ${step.needs})`);
      continue;
    }
    console.log(`\n── ${step.name}`);
    if (step.report !== undefined) {
      mkdirSync(dirname(step.report), { recursive: true });
      rmSync(step.report, { force: true });
    }
    const start = performance.now();
    const succeeded = (await execute(step)) === 0;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const counted = tally(step, succeeded);
    if (counted.failed > 0) failed.add(step.name);
    total.passed += counted.passed;
    total.failed += counted.failed;
    total.skipped += counted.skipped;
    const line = `${`${counted.failed > 0 ? 'FAILED' : 'ok'}`.padEnd(9)}${step.name} (${seconds} s)`;
    summary.push(line);
    console.log(line);
  }
  console.log(`\n${summary.join('\n')}`);
  return total;
};

/**
 * @param {Tally} total
 */
export const formatTally = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Format, lint, types, import rules, unit tests. @type {readonly Step[]} */
export const CHECK_STEPS = [
  { name: 'format and lint', command: ['biome', 'check', '.'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'types of the pure floors', command: ['tsc', '-p', 'tsconfig.pure.json'] },
  { name: 'types of the worker', command: ['tsc', '-p', 'tsconfig.worker.json'] },
  { name: 'import rules', command: ['tsx', 'scripts/check-imports.ts'] },
  {
    name: 'unit tests',
    command: [
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${VITEST_REPORT}`,
    ],
    report: VITEST_REPORT,
    count: countVitest,
  },
];
