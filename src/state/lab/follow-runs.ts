import { lookOf } from '../../experiment/run-looks';
import type { RunSpec } from '../../experiment/types';

type Looking = Pick<RunSpec, 'look'>;

/**
 * Where runs stand after their list has changed: a run is the one that looks as it did, whatever else became of it.
 * @returns for a place before, the place now; undefined where the run is gone
 */
export const followRuns = (
  before: readonly Looking[],
  after: readonly Looking[],
): ((run: number) => number | undefined) => {
  const places = new Map(after.map((_, run) => [lookOf(after, run), run]));
  return (run) => (run < before.length ? places.get(lookOf(before, run)) : undefined);
};
