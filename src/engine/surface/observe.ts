import { dimensionOf } from '../../experiment/plane';
import type { Experiment } from '../../experiment/types';
import { createRace } from '../race';
import type { Sink } from '../sink';
import { createSurfaceObjective } from './objective';
import { createPlaneUpdater, type ObserveUpdate } from './updater';

const DEAF: Sink = { sample() {}, status() {} };

/**
 * Repeats one run of a race on a plane, the same to the last bit, and lets somebody look at every update of its rule.
 * Methods have no updates to look at.
 * @throws if the objective is a network, or there is no such run
 */
export const observeRun = (experiment: Experiment, run: number, observe: ObserveUpdate): void => {
  const { objective: spec, seed, runs } = experiment;
  const only = runs[run];
  if (spec.kind === 'network' || only === undefined)
    throw new Error(`run ${run} of this experiment is none on a plane`);
  const objective = createSurfaceObjective(spec, seed);
  const dimension = dimensionOf(spec);
  // A run asks for its rule first; a second updater only moves the point where the gradient is taken.
  let asked = false;
  const race = createRace({
    experiment: { ...experiment, runs: [only] },
    objective: {
      ...objective,
      createUpdater: (program) => {
        if (asked) return createPlaneUpdater(program, dimension);
        asked = true;
        return createPlaneUpdater(program, dimension, observe);
      },
    },
    sink: DEAF,
    now: () => 0,
  });
  while (race.step() === true);
  race.dispose();
  objective.dispose();
};
