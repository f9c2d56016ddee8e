import type { Experiment } from '../../../experiment/types';
import type { Verdicts } from '../../../experiment/verdict';
import { drain } from '../../run-slices';
import type { SurfaceRun } from '../simulate';
import { classify } from './classify';
import { recordOf } from './record';
import { terrainOf } from './terrain';

/**
 * The verdicts on every run of a race on a plane, one for each entry of its columns. Yields between runs.
 * @throws if the objective is a network
 */
export function* judgeRuns(
  { objective, steps }: Experiment,
  runs: readonly SurfaceRun[],
): Generator<void, readonly Verdicts[]> {
  if (objective.kind === 'network') throw new Error('only runs on a plane are judged here');
  const terrain = terrainOf(objective);
  const verdicts: Verdicts[] = [];
  for (const run of runs) {
    verdicts.push(classify(recordOf(run, steps), terrain));
    yield;
  }
  return verdicts;
}

/** The same at once. */
export const surfaceVerdicts = (
  experiment: Experiment,
  runs: readonly SurfaceRun[],
): readonly Verdicts[] => drain(judgeRuns(experiment, runs));
