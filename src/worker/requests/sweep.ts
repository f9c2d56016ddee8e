import { hasRate, sweepRates } from '../../engine/sweep/learning-rate';
import type { Experiment } from '../../experiment/types';
import type { Answerer } from './answerer';
import { createSlices } from './slices';

/** The loss of a run after the race at one learning rate; Infinity where it diverged. */
export interface SweptRate {
  readonly rate: number;
  readonly loss: number;
}

/** What is found of one run so far. */
export interface SweptRun {
  readonly run: number;
  /** In ascending order of the rates. */
  readonly points: readonly SweptRate[];
  /** The best, and the ends of the range that is about as good. Nothing before the end, or where all diverged. */
  readonly good:
    | { readonly best: SweptRate; readonly low: number; readonly high: number }
    | undefined;
}

/** Every run of a race on a plane at many learning rates, one run after the other; runs without a rate are left out. */
export const sweep: Answerer<Experiment, readonly SweptRun[]> = async (experiment, asker) => {
  const slices = createSlices(asker);
  let ready: SweptRun[] = [];
  const take = () => {
    const answer = ready;
    ready = [];
    return { answer };
  };
  for (const [run, spec] of experiment.runs.entries()) {
    if (!hasRate(spec)) continue;
    const steps = sweepRates(experiment, run);
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        ready.push({ run, ...value });
        break;
      }
      const soFar = () => {
        ready.push({ run, points: value, good: undefined });
        return take();
      };
      if (!(await slices.goOn(soFar))) return undefined;
    }
  }
  return take();
};
