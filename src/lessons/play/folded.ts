import { runAt } from '../../experiment/changes';
import type { Experiment } from '../../experiment/types';

/** An experiment whose recorded changes are its values from the start: in a lesson an edit is of the whole race. */
export const folded = (experiment: Experiment): Experiment =>
  experiment.runs.some(({ changes }) => changes !== undefined)
    ? {
        ...experiment,
        runs: experiment.runs.map((run) => runAt(run, experiment.steps)),
      }
    : experiment;
