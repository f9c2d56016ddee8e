import { SLICE_MS, type SliceHost } from '../engine/run-slices';
import type { OpenedRace } from './opened-race';

/** Slices of training for one of what the page asks beside it: at most a quarter of the time is taken. */
const TRAINED = 3;

/**
 * The time of work beside a race: it is done in slices, in the gaps of the training, all the more where nothing trains.
 * @returns to be awaited between two pieces of work: whether to go on; false when nobody waits any more
 */
export const createGaps = (
  host: SliceHost,
  race: Pick<OpenedRace, 'training'>,
  cancelled: () => boolean,
): (() => boolean | Promise<boolean>) => {
  let untilMs = host.now() + SLICE_MS;
  return () => {
    if (host.now() <= untilMs) return !cancelled();
    return (async () => {
      await host.yieldToHost();
      for (let k = 1; k < TRAINED && race.training && !cancelled(); k += 1)
        await host.yieldToHost();
      untilMs = host.now() + SLICE_MS;
      return !cancelled();
    })();
  };
};
