import type { Experiment } from '../../experiment/types';
import { simulateSurface } from './simulate';

/** So long that a browser's coarse clock can tell it. */
const BATCH_MS = 1;
const MOST_REPEATS = 1 << 12;
/** Code that was not run for about so long is not yet compiled to run fast. */
const WARM_MS = 8;
const ROUNDS = 7;

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Measures how long an update of every run takes: seconds of this engine's computing, evaluations included; NaN where
 * a run makes no update. All runs are warmed up before any is measured, then take turns, each alone, and the median of
 * their turns counts: their order has no part in it. Yields between measurements. Of a rule all updates cost the same;
 * a method's are averaged.
 * @param now milliseconds
 */
export function* measureUpdates(
  experiment: Experiment,
  now: () => number,
): Generator<void, readonly number[]> {
  const batch = (alone: Experiment, repeats: number): number => {
    const began = now();
    for (let k = 0; k < repeats; k += 1) simulateSurface(alone);
    return now() - began;
  };
  const contenders = [];
  for (const [index, run] of experiment.runs.entries()) {
    const alone = { ...experiment, runs: [run] };
    const updates = simulateSurface(alone).runs[0]?.lastStep ?? 0;
    if (updates === 0) continue;
    for (let warmMs = 0; warmMs < WARM_MS; ) {
      // A clock that stands still must not keep it here.
      warmMs += Math.max(0.01, batch(alone, 1));
      yield;
    }
    let repeats = 1;
    while (repeats < MOST_REPEATS && batch(alone, repeats) < BATCH_MS) repeats *= 2;
    contenders.push({ index, alone, updates, repeats, turns: [] as number[] });
    yield;
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { alone, repeats, turns } of contenders) {
      turns.push(batch(alone, repeats));
      yield;
    }
  }
  const seconds = experiment.runs.map(() => Number.NaN);
  for (const { index, updates, repeats, turns } of contenders)
    seconds[index] = medianOf(turns) / 1000 / (repeats * updates);
  return seconds;
}
