import { simulateSurface } from '../engine/surface/simulate';
import { companionExperiment, companionsOf } from '../experiment/starts';
import { createYield, post } from './post';
import type { Command, CompanionPath } from './protocol';

const SLICE_MS = 12;
/** All paths together have about so many points; longer ones are thinned. */
const POINTS = 400_000;

const pause = createYield();
let newest = 0;

/** Every `stride`-th value of a column, and always the last. */
const thinned = (column: Float64Array, stride: number): number[] => {
  const kept: number[] = [];
  for (let k = 0; k < column.length - 1; k += stride) kept.push(column[k] ?? Number.NaN);
  kept.push(column.at(-1) ?? Number.NaN);
  return kept;
};

/** Computes the races beside the first one after the other, reports them in slices; a newer command ends it. */
export const companions = async ({
  id,
  experiment,
}: Extract<Command, { type: 'companions' }>): Promise<void> => {
  newest = id;
  const list = companionsOf(experiment);
  const points = POINTS / Math.max(1, list.length * experiment.runs.length);
  const stride = Math.max(1, Math.ceil((experiment.steps + 1) / points));
  let ready: CompanionPath[] = [];
  const report = (done: boolean) => {
    post(
      { type: 'companions', id, stride, paths: ready, done },
      ready.map(({ data }) => data.buffer),
    );
    ready = [];
  };
  let untilMs = performance.now() + SLICE_MS;
  for (const [companion, spec] of list.entries()) {
    if (performance.now() > untilMs) {
      report(false);
      await pause();
      if (newest !== id) return;
      untilMs = performance.now() + SLICE_MS;
    }
    const { runs } = simulateSurface(companionExperiment(experiment, spec));
    for (const [run, { x, y, loss, lastStep, status }] of runs.entries()) {
      const data = Float64Array.from([...thinned(x, stride), ...thinned(y, stride)]);
      ready.push({ companion, run, status, lastStep, loss: loss.at(-1) ?? Number.NaN, data });
    }
  }
  report(true);
};
