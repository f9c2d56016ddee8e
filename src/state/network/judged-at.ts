import { heldSet } from '../../experiment/network/held-out';
import type { RunAt } from '../../experiment/network/judgement';
import type { ObjectiveSpec } from '../../experiment/types';
import type { Playback } from '../lab/playback';
import { evaluationsAt, isAlive, onSet } from './evaluations';

/**
 * Where the runs are judged that are looked at at a step: at the newest one at most there at which all were evaluated,
 * or each at its own last one. Nothing of a run that was not evaluated yet.
 */
export const judgedAt = (
  playback: Pick<Playback, 'evaluations' | 'status' | 'catchingUp'>,
  objective: ObjectiveSpec,
  step: number,
): readonly RunAt[] => {
  if (objective.kind !== 'network') return [];
  const set = heldSet(objective);
  const points = playback.evaluations.map((one) => onSet(one, set));
  return evaluationsAt(points, (run) => isAlive(playback, run), step).flatMap((found, run) =>
    found ? [{ run, step: found.step }] : [],
  );
};
