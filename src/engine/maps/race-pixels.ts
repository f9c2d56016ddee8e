import type { Experiment } from '../../experiment/types';
import { simulateSurface } from '../surface/simulate';
import { goalOf } from './goal';
import { conclude, createJudges, judge, resetJudges } from './judge';
import type { MapOutcome } from './outcome';
import type { MapPlan } from './plan';

/** The one-run experiment that a pixel stands for. */
export const pixelExperiment = (plan: MapPlan, pixel: number): Experiment => {
  const { spec, objective, columns, rows } = plan;
  const column = pixel % spec.width;
  const row = Math.floor(pixel / spec.width);
  const start =
    spec.kind === 'basins'
      ? ([columns[column] ?? Number.NaN, rows[row] ?? Number.NaN] as const)
      : objective.start;
  return {
    ...spec.experiment,
    objective: { ...objective, start },
    steps: spec.steps,
    runs: [plan.runOf(column, row)],
  };
};

/**
 * Pixels as races of their own: slow, and for every run there is (methods, schedules that look at the loss). What any
 * faster way of computing a map has to say.
 */
export function* racePixels(
  plan: MapPlan,
  pixels: Uint32Array,
  outcome: MapOutcome,
): Generator<void, void> {
  const { spec, minima } = plan;
  const goal = goalOf(plan);
  const judges = createJudges(1);
  for (const pixel of pixels) {
    const [run] = simulateSurface(pixelExperiment(plan, pixel)).runs;
    if (run === undefined) throw new Error('a race without its run');
    resetJudges(judges);
    for (let step = 0; step <= run.lastStep; step += 1) {
      const [x, y, loss] = [run.x[step], run.y[step], run.loss[step]].map((v) => v ?? Number.NaN);
      if (!judge(judges, 0, minima, goal, step, x ?? 0, y ?? 0, loss ?? 0)) break;
    }
    conclude(judges, 0, outcome, pixel, spec.steps);
    yield;
  }
}
