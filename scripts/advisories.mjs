// What a registry's answer to `npm audit --json` means for a build.

/** What stops a build, in what is shipped to visitors. */
const STOPPING = new Set(['high', 'critical']);

/**
 * @typedef {{ outcome: 'skipped', reason: string }
 *   | { outcome: 'passed' | 'failed', lines: readonly string[] }} Verdict
 */

/**
 * @param {string} output of `npm audit --omit=dev --json`
 * @returns {Verdict} skipped where the registry has no advisories to give
 */
export const judgeAdvisories = (output) => {
  /** @type {any} */
  let answer;
  try {
    answer = JSON.parse(output);
  } catch {
    return { outcome: 'skipped', reason: 'its answer is no JSON' };
  }
  if (answer.vulnerabilities === undefined)
    // Addresses are nobody's business.
    return {
      outcome: 'skipped',
      reason: answer.statusCode === undefined ? 'no answer' : `status ${answer.statusCode}`,
    };
  const found = Object.values(answer.vulnerabilities);
  return {
    outcome: found.some(({ severity }) => STOPPING.has(severity)) ? 'failed' : 'passed',
    lines: found.map(
      ({ severity, name, range, via }) =>
        `${severity}: ${name} ${range}${via
          .filter((/** @type {any} */ one) => typeof one === 'object')
          .map((/** @type {any} */ { title, url }) => ` (${title}, ${url})`)
          .join('')}`,
    ),
  };
};
