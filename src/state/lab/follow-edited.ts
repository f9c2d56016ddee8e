import type { RunSpec } from '../../experiment/types';
import { followRuns } from './follow-runs';

/**
 * Where the run that is edited stands after the list of runs has changed.
 * @returns undefined where it is gone, or no longer a rule of the visitor's own
 */
export const followEdited = (
  before: readonly RunSpec[],
  after: readonly RunSpec[],
  at: number,
): number | undefined => {
  const to = followRuns(before, after)(at);
  return to !== undefined && after[to]?.optimizer === 'custom' ? to : undefined;
};
