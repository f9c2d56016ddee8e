import { hasRate, sweepRates } from '../engine/sweep/learning-rate';
import { createYield, post } from './post';
import type { Command } from './protocol';

const SLICE_MS = 12;
const yieldToHost = createYield();
let current = 0;

/** One run after the other, in slices, until done or another sweep comes. */
export const sweep = async ({
  id,
  experiment,
  runs,
}: Extract<Command, { type: 'sweep' }>): Promise<void> => {
  current = id;
  for (const run of runs) {
    const spec = experiment.runs[run];
    if (spec === undefined || !hasRate(spec)) continue;
    const steps = sweepRates(experiment, run);
    for (let until = performance.now() + SLICE_MS; ; ) {
      const { done, value } = steps.next();
      if (done) {
        post({ type: 'swept', id, run, ...value });
        break;
      }
      if (performance.now() < until) continue;
      post({ type: 'swept', id, run, points: value, good: undefined });
      await yieldToHost();
      if (current !== id) return;
      until = performance.now() + SLICE_MS;
    }
  }
  post({ type: 'sweep-done', id });
};
