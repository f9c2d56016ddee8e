import { beforeEach, describe, expect, it, vi } from 'vitest';
import { countPlaywright, countVitest, formatTally, runSteps } from './steps.mjs';

const node = (code: string) => [process.execPath, '-e', code];

describe('counting', () => {
  it('counts a test file that does not load as a failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 3 });
  });

  it('counts errors outside of playwright tests as failures', () => {
    const stats = { expected: 5, flaky: 0, unexpected: 1, skipped: 0 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  it('writes the last line', () => {
    expect(formatTally({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(formatTally({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('steps', () => {
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });

  it('counts a failed step once, goes on, and does not run what needs it', async () => {
    const total = await runSteps([
      { name: 'good', command: node('') },
      { name: 'bad', command: node('process.exit(3)') },
      { name: 'dependent', command: node('process.exit(3)'), needs: 'bad' },
      { name: 'missing', command: ['no-such-program-here'] },
    ]);
    expect(total).toEqual({ passed: 0, failed: 2, skipped: 0 });
  });

  it('counts a step whose report is missing as failed, although it exits with 0', async () => {
    const step = {
      name: 'silent',
      command: node(''),
      report: '.cache/none.json',
      count: countVitest,
    };
    expect(await runSteps([step])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
