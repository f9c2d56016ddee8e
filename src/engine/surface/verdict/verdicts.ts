import type { Experiment } from '../../../experiment/types';
import type { Verdicts } from '../../../experiment/verdict';
import type { SurfaceRun } from '../simulate';
import { classify } from './classify';
import { recordOf } from './record';
import { terrainOf } from './terrain';

/**
 * The verdicts on every run of a race on a plane, one for each entry of its columns.
 * @throws if the objective is a network
 */
export const surfaceVerdicts = (
  { objective, steps }: Experiment,
  runs: readonly SurfaceRun[],
): readonly Verdicts[] => {
  if (objective.kind === 'network') throw new Error('only runs on a plane are judged here');
  const terrain = terrainOf(objective);
  return runs.map((run) => classify(recordOf(run, steps), terrain));
};
