/** Milliseconds of running time: pauses don't count. */
export interface Stopwatch {
  readonly now: () => number;
  start(): void;
  stop(): void;
}

export const createStopwatch = (clock: () => number): Stopwatch => {
  let counted = 0;
  let since: number | undefined;
  return {
    now: () => counted + (since === undefined ? 0 : clock() - since),
    start: () => {
      since ??= clock();
    },
    stop: () => {
      if (since !== undefined) counted += clock() - since;
      since = undefined;
    },
  };
};
