import { SLICE_MS, type SliceHost } from '../engine/run-slices';
import type { OpenedRace } from './opened-race';

/** Slices of training for one of what the page asks beside it: at most a quarter of the time is taken. */
const TRAINED = 3;

/** Whether to go on with work that is done in slices. */
export type GoOn = () => boolean | Promise<boolean>;

/**
 * The time of work beside a race: it is done in slices, in the gaps of the training, all the more where nothing trains.
 * @returns to be awaited between two pieces of work: whether to go on; false when nobody waits any more
 */
export const createGaps = (
  host: SliceHost,
  race: Pick<OpenedRace, 'training'>,
  cancelled: () => boolean,
): GoOn => {
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

/** Does work, piece by piece. @returns nothing where nobody waits any more */
export const inGaps = async <T>(
  work: Generator<void, T>,
  goOn: GoOn,
): Promise<{ readonly value: T } | undefined> => {
  for (let next = work.next(); ; next = work.next()) {
    if (next.done) return { value: next.value };
    if (!(await goOn())) return undefined;
  }
};
