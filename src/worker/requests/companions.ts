import { runSlices } from '../../engine/run-slices';
import { type SurfaceRun, surfaceRace } from '../../engine/surface/simulate';
import { BANDED, bandStride } from '../../experiment/recorded/banded';
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
  /** Of repeats: the columns of `BANDED`, one after the other, at every `bandStride`-th step and the last. */
  readonly banded?: Float64Array<ArrayBuffer>;
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

/** Of the point on which the run is judged. */
const bandedOf = (run: SurfaceRun, stride: number): Float64Array<ArrayBuffer> => {
  const { judgedLoss: loss, judgedX: x, judgedY: y } = run.judged ?? {};
  const judged = { loss, x, y };
  const columns = BANDED.map((name) => {
    const other = name === 'gradientNorm' || name === 'stepLength' ? undefined : judged[name];
    return other ?? run[name];
  });
  return Float64Array.from(columns.flatMap((column) => thinned(column, stride)));
};

/** The races from further starts and with other noise, one after the other, told in slices. */
export const companions: Answerer<Experiment, CompanionPaths> = async (experiment, asker) => {
  const list = companionsOf(experiment);
  const points = POINTS / Math.max(1, list.length * experiment.runs.length);
  const stride = Math.max(1, Math.ceil((experiment.steps + 1) / points));
  const every = bandStride(experiment.steps);
  const slices = createSlices(asker);
  let ready: CompanionPath[] = [];
  const take = () => {
    const paths = ready;
    ready = [];
    return {
      answer: { stride, paths },
      transfer: paths.flatMap(({ data, banded }) =>
        banded ? [data.buffer, banded.buffer] : [data.buffer],
      ),
    };
  };
  for (const [companion, spec] of list.entries()) {
    if (!(await slices.goOn(take))) return undefined;
    const race = surfaceRace(companionExperiment(experiment, spec));
    const result = await runSlices(race, asker.host, asker.cancelled);
    if (!result) return undefined;
    for (const [run, raced] of result.runs.entries()) {
      const { x, y, loss, lastStep, status } = raced;
      const data = Float64Array.from([...thinned(x, stride), ...thinned(y, stride)]);
      const path = { companion, run, status, lastStep, loss: loss.at(-1) ?? Number.NaN, data };
      const banded = spec.kind === 'repeat' && bandedOf(raced, every);
      ready.push(banded ? { ...path, banded } : path);
    }
  }
  return take();
};
