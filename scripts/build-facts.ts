import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const commit = (): string => {
  try {
    // `-dirty` where something was changed since.
    return execFileSync('git', ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
};

/** What the page says of itself (`src/ui/site/build.d.ts`), for Vite's `define`. No date: the same sources build the same site. */
export const buildFacts = (): Readonly<Record<string, string>> => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return { DOWNHILL_BUILD: JSON.stringify({ version, commit: commit() }) };
};
