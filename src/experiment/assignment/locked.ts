import { touched } from '../controls/touched';
import type { Experiment } from '../types';
import { LOCKS, type Lock } from './choices';

/** The locked controls that an experiment was changed by. */
export const brokenLocks = (
  locked: readonly Lock[],
  from: Experiment,
  to: Experiment,
): readonly Lock[] => {
  const controls = touched(from, to);
  return LOCKS.filter((lock) => locked.includes(lock) && controls.has(lock));
};
