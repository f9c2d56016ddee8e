import { simulateSurface } from '../../engine/surface/simulate';
import { surfaceVerdicts } from '../../engine/surface/verdict/verdicts';
import type { Experiment } from '../../experiment/types';
import type { Block, RunState } from '../protocol';
import type { Answerer } from './answerer';
import { blockOf } from './block-of';

export interface Simulated {
  readonly blocks: readonly Block[];
  readonly status: readonly RunState[];
  /** Milliseconds the race took to compute. */
  readonly milliseconds: number;
}

/** A whole race on a plane. */
export const simulate: Answerer<Experiment, Simulated> = (experiment, { host }) => {
  const began = host.now();
  const { runs } = simulateSurface(experiment);
  const milliseconds = host.now() - began;
  const verdicts = surfaceVerdicts(experiment, runs);
  const blocks = runs.map((result, run) => blockOf(run, result, verdicts[run]));
  const status = runs.map((run) => run.status);
  return {
    answer: { blocks, status, milliseconds },
    transfer: blocks.map((block) => block.data.buffer),
  };
};
