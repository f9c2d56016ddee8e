import { measureUpdates } from '../engine/surface/timing';
import { createYield, post } from './post';
import type { Command } from './protocol';

const pause = createYield();
let newest = 0;

/** Measures the runs one after the other; a newer command ends it without an answer. */
export const timing = async ({
  id,
  experiment,
}: Extract<Command, { type: 'timing' }>): Promise<void> => {
  newest = id;
  const runs = measureUpdates(experiment, () => performance.now());
  for (;;) {
    const { done, value } = runs.next();
    if (done === true) {
      post({ type: 'timing', id, secondsPerUpdate: value });
      return;
    }
    await pause();
    if (newest !== id) return;
  }
};
