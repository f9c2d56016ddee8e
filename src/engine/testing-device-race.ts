import type { Experiment } from '../experiment/types';
import { createRace } from './race';
import { createMemorySink } from './testing';
import { createDevicePlane } from './testing-device';

/** For tests: a race on a pretended device, run to its end and read. `live` is what was not given back. */
export const raceOnDevice = async (experiment: Experiment) => {
  if (experiment.objective.kind === 'network') throw new Error('planes only');
  const { objective, live } = createDevicePlane(experiment.objective, experiment.seed, true);
  const { sink, samples } = createMemorySink(experiment.runs.length);
  const race = createRace({ experiment, objective, sink, now: () => 0 });
  while (race.step() === true);
  await race.flush();
  return { race, objective, live, samples };
};
