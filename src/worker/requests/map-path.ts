import { simulateSurface } from '../../engine/surface/simulate';
import type { Experiment } from '../../experiment/types';
import type { Block, RunState } from '../protocol';
import type { Answerer } from './answerer';
import { blockOf } from './block-of';

export interface MapPath {
  readonly block: Block;
  readonly status: RunState;
}

/** The one run that a pixel of a map stands for. */
export const mapPath: Answerer<Experiment, MapPath> = (experiment) => {
  const [run] = simulateSurface(experiment).runs;
  if (!run) throw new Error('the experiment of a pixel has no run');
  const block = blockOf(0, run);
  return { answer: { block, status: run.status }, transfer: [block.data.buffer] };
};
