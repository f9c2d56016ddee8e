import { runSlices } from '../engine/run-slices';
import { measureUpdates } from '../engine/surface/timing';
import { createYield, post } from './post';
import type { Command } from './protocol';

const host = { now: () => performance.now(), yieldToHost: createYield() };
let newest = 0;

/** Measures the runs one after the other, in slices; a newer command ends it without an answer. */
export const timing = async ({
  id,
  experiment,
}: Extract<Command, { type: 'timing' }>): Promise<void> => {
  newest = id;
  const secondsPerUpdate = await runSlices(
    measureUpdates(experiment, host.now),
    host,
    () => newest !== id,
  );
  if (secondsPerUpdate) post({ type: 'timing', id, secondsPerUpdate });
};
