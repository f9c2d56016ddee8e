import { runSlices } from '../../engine/run-slices';
import { measureUpdates } from '../../engine/surface/timing';
import type { Experiment } from '../../experiment/types';
import type { Answerer } from './answerer';

/** How many seconds an update of every run takes; NaN where a run makes none. The runs one after the other. */
export const timing: Answerer<Experiment, readonly number[]> = async (
  experiment,
  { host, cancelled },
) => {
  const answer = await runSlices(measureUpdates(experiment, host.now), host, cancelled);
  return answer && { answer };
};
