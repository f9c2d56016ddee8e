import { simulateSurface } from '../../engine/surface/simulate';
import { companionExperiment, companionsOf } from '../../experiment/starts';
import type { Experiment } from '../../experiment/types';
import type { RunState } from '../protocol';
import type { Answerer } from './answerer';
import { createSlices } from './slices';

/** One run of one race beside the first (`companionsOf` the experiment, by index), thinned. */
export interface CompanionPath {
  readonly companion: number;
  readonly run: number;
  readonly status: RunState;
  readonly lastStep: number;
  /** At the end. */
  readonly loss: number;
  /** x of the steps 0, stride, 2 stride, … and the last; then y of the same. */
  readonly data: Float64Array<ArrayBuffer>;
}

/** Some of the races. */
export interface CompanionPaths {
  readonly stride: number;
  readonly paths: readonly CompanionPath[];
}

/** All paths together have about so many points; longer ones are thinned. */
const POINTS = 400_000;

/** Every `stride`-th value of a column, and always the last. */
const thinned = (column: Float64Array, stride: number): number[] => {
  const kept: number[] = [];
  for (let k = 0; k < column.length - 1; k += stride) kept.push(column[k] ?? Number.NaN);
  kept.push(column.at(-1) ?? Number.NaN);
  return kept;
};

/** The races from further starts and with other noise, one after the other, told in slices. */
export const companions: Answerer<Experiment, CompanionPaths> = async (experiment, asker) => {
  const list = companionsOf(experiment);
  const points = POINTS / Math.max(1, list.length * experiment.runs.length);
  const stride = Math.max(1, Math.ceil((experiment.steps + 1) / points));
  const slices = createSlices(asker);
  let ready: CompanionPath[] = [];
  const take = () => {
    const paths = ready;
    ready = [];
    return {
      answer: { stride, paths },
      transfer: paths.map(({ data }) => data.buffer),
    };
  };
  for (const [companion, spec] of list.entries()) {
    if (!(await slices.goOn(take))) return undefined;
    const { runs } = simulateSurface(companionExperiment(experiment, spec));
    for (const [run, { x, y, loss, lastStep, status }] of runs.entries()) {
      const data = Float64Array.from([...thinned(x, stride), ...thinned(y, stride)]);
      ready.push({ companion, run, status, lastStep, loss: loss.at(-1) ?? Number.NaN, data });
    }
  }
  return take();
};
