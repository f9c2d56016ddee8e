import { momentumOf } from '../../engine/surface/momentum';
import type { Experiment } from '../../experiment/types';
import type { Answerer } from './answerer';

/** Per run x and y after every update, one after the other; undefined where the rule keeps no momentum. */
export type Momenta = readonly (Float64Array<ArrayBuffer> | undefined)[];

/** The momentum of every run of a race on a plane, for the arrows on the stage. */
export const momenta: Answerer<Experiment, Momenta> = (experiment) => {
  const runs = experiment.runs.map((_, run) => momentumOf(experiment, run));
  return { answer: runs, transfer: runs.flatMap((values) => (values ? [values.buffer] : [])) };
};
