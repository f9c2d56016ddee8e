// Asks the registry for advisories on what is shipped; exit 1 where one is high or critical. Says so where none answers.
import { spawnSync } from 'node:child_process';
import { judgeAdvisories } from './advisories.mjs';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const verdict = judgeAdvisories(stdout);
if (verdict.outcome === 'skipped')
  console.log(`SKIPPED: the registry answers no advisories (${verdict.reason})`);
else {
  for (const line of verdict.lines) console.log(line);
  console.log(
    verdict.outcome === 'passed'
      ? 'No high or critical advisory on what is shipped'
      : 'FAILED: what is shipped has a high or critical advisory',
  );
  if (verdict.outcome === 'failed') process.exitCode = 1;
}
