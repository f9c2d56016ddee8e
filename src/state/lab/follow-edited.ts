import type { RunSpec } from '../../experiment/types';

/**
 * Where the run that is edited stands after the list of runs has changed: runs have no name but their place.
 * @returns undefined where it is gone, or no longer a rule of the visitor's own
 */
export const followEdited = (
  before: readonly RunSpec[],
  after: readonly RunSpec[],
  at: number,
): number | undefined => {
  const run = before[at];
  const moved = after.length !== before.length && after[at] !== run;
  const to = moved ? (run ? after.indexOf(run) : -1) : at;
  return after[to]?.optimizer === 'custom' ? to : undefined;
};
