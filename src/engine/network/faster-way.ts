/** A step by all threads together, or by one alone: the numbers are the same. */
export type Way = 'together' | 'alone';

const ways = ['together', 'alone'] as const;

/** Steps of each way that are timed. */
const TRIED = 3;
/** Steps from one trial to the next: a machine that was busy may not be, and the other way round. */
const CYCLE = 64;

export interface FasterWay {
  /** Makes a step in the way that is to be tried now, or in the one that was faster when both were last tried. */
  run<T>(step: (way: Way) => T): T;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Finds out again and again which way is faster here and now: threads that have to wait for a core that others use make
 * a step slower, not faster.
 * @param now milliseconds
 */
export const createFasterWay = (now: () => number): FasterWay => {
  let count = 0;
  let faster: Way = 'together';
  const times: Record<Way, number[]> = { together: [], alone: [] };
  return {
    run: (step) => {
      const place = count % CYCLE;
      count += 1;
      const tried = ways[Math.floor(place / TRIED)];
      if (tried === undefined) return step(faster);
      const began = now();
      const result = step(tried);
      times[tried][place % TRIED] = now() - began;
      if (place === TRIED * ways.length - 1)
        faster = median(times.together) <= median(times.alone) ? 'together' : 'alone';
      return result;
    },
  };
};
