import type { Race } from './race';

export interface SliceOptions {
  /** How long to work before the host is heard again; about 12 ms keeps pause and stop prompt. */
  readonly sliceMs?: number;
  /** Milliseconds. */
  readonly now: () => number;
  /** Resolves when the host has taken its turn (messages, painting). */
  readonly yieldToHost: () => Promise<void>;
  /** Asked before every step. */
  readonly shouldStop: () => boolean;
  /** Called after every slice, when everything up to the slice before it is reported. */
  readonly afterSlice?: () => void;
}

/**
 * Steps a race in slices of time until it is over or told to stop; everything is reported when it resolves.
 * One reading of the device is under way while the next slice is computed, and never more than one: that keeps
 * the device busy and its queue short.
 */
export const runSliced = async (
  race: Pick<Race<unknown>, 'step' | 'flush'>,
  { sliceMs = 12, now, yieldToHost, shouldStop, afterSlice }: SliceOptions,
): Promise<'finished' | 'stopped'> => {
  let reading: Promise<void> | undefined;
  for (;;) {
    const until = now() + sliceMs;
    do {
      const stopped = shouldStop();
      const more = stopped ? false : race.step();
      if (!(more instanceof Promise ? await more : more)) {
        await reading;
        await race.flush();
        return stopped ? 'stopped' : 'finished';
      }
    } while (now() < until);
    await reading;
    reading = race.flush() ?? undefined;
    afterSlice?.();
    await yieldToHost();
  }
};
