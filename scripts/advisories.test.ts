import { describe, expect, it } from 'vitest';
import { judgeAdvisories } from './advisories.mjs';

const answer = (...severities: readonly string[]) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(
      severities.map((severity, k) => [
        `package-${k}`,
        {
          name: `package-${k}`,
          severity,
          range: '<1.2.3',
          via: ['other', { title: 'Runs text', url: 'https://example.org/GHSA-1' }],
        },
      ]),
    ),
  });

describe('advisories', () => {
  it.each([
    [[], 'passed'],
    [['low', 'moderate'], 'passed'],
    [['low', 'high'], 'failed'],
    [['critical'], 'failed'],
  ] as const)('of %j: %s', (severities, outcome) => {
    expect(judgeAdvisories(answer(...severities)).outcome).toBe(outcome);
  });

  it('are told with their remedy’s range and address', () => {
    expect(judgeAdvisories(answer('moderate'))).toEqual({
      outcome: 'passed',
      lines: ['moderate: package-0 <1.2.3 (Runs text, https://example.org/GHSA-1)'],
    });
  });

  it.each([
    ['', 'its answer is no JSON'],
    ['{"message":"405 Method Not Allowed","statusCode":405}', 'status 405'],
    ['{"error":{"code":"ENOTFOUND"}}', 'no answer'],
  ])('are skipped, and it is said why, where the registry has none: %s', (output, reason) => {
    expect(judgeAdvisories(output)).toEqual({ outcome: 'skipped', reason });
  });
});
