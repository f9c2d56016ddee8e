import type { RunSpec } from '../../experiment/types';

/**
 * Where runs stand after their list has changed: runs have no name but their place.
 * @returns for a place before, the place now; undefined where the run is gone. A list as long as before was edited in
 * place; in a shorter or longer one, what is the same at both ends stayed.
 */
export const followRuns = (
  before: readonly RunSpec[],
  after: readonly RunSpec[],
): ((run: number) => number | undefined) => {
  const grown = after.length - before.length;
  if (grown === 0) return (run) => run;
  const same = (a: RunSpec | undefined, b: RunSpec | undefined) =>
    a === b || JSON.stringify(a) === JSON.stringify(b);
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && same(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  return (run) => {
    if (run < head) return run;
    return run >= before.length - tail ? run + grown : undefined;
  };
};
