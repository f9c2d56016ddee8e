import type { Experiment } from '../../experiment/types';
import { simulateSurface } from './simulate';

/** So long that a browser's coarse clock can tell it. */
const BATCH_MS = 1;
const MOST_REPEATS = 1 << 12;
/** The fastest one counts: whatever else the machine does only adds to the others. */
const BATCHES = 5;

/**
 * Measures how long an update of every run takes: seconds of this engine's computing, evaluations included; NaN where
 * a run makes no update. Yields between measurements. Of a rule all updates cost the same; a method's are averaged.
 * @param now milliseconds
 */
export function* measureUpdates(
  experiment: Experiment,
  now: () => number,
): Generator<void, readonly number[]> {
  const seconds: number[] = [];
  for (const run of experiment.runs) {
    const alone = { ...experiment, runs: [run] };
    // The first time is spent on compiling.
    const updates = simulateSurface(alone).runs[0]?.lastStep ?? 0;
    if (updates === 0) {
      seconds.push(Number.NaN);
      continue;
    }
    const batch = (repeats: number): number => {
      const began = now();
      for (let k = 0; k < repeats; k += 1) simulateSurface(alone);
      return now() - began;
    };
    let repeats = 1;
    while (repeats < MOST_REPEATS && batch(repeats) < BATCH_MS) repeats *= 2;
    let fastestMs = Number.POSITIVE_INFINITY;
    for (let k = 0; k < BATCHES; k += 1) {
      fastestMs = Math.min(fastestMs, batch(repeats));
      yield;
    }
    seconds.push(fastestMs / 1000 / (repeats * updates));
  }
  return seconds;
}
