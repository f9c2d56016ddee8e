/** A step by all threads together, or by one alone: the numbers are the same. */
export type Way = 'together' | 'alone';

const ways = ['together', 'alone'] as const;

/** Steps of each way that are timed. */
const TRIED = 3;
/**
 * Steps from one trial to the next: a machine that was busy may not be, and the other way round. Twice as many each time
 * that the verdict stays; at the most so many that a change is noticed, where steps of the slower way weigh nothing.
 */
const FEWEST_BETWEEN = 64;
const MOST_BETWEEN = 1024;

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
  /** Steps since a trial began. */
  let place = 0;
  let between = FEWEST_BETWEEN;
  let faster: Way | undefined;
  const times: Record<Way, number[]> = { together: [], alone: [] };
  const judge = () => {
    const found = median(times.together) <= median(times.alone) ? 'together' : 'alone';
    between = found === faster ? Math.min(2 * between, MOST_BETWEEN) : FEWEST_BETWEEN;
    faster = found;
  };
  return {
    run: (step) => {
      const at = place;
      place = (place + 1) % between;
      const tried = ways[Math.floor(at / TRIED)];
      if (tried === undefined) return step(faster ?? 'together');
      const began = now();
      const result = step(tried);
      times[tried][at % TRIED] = now() - began;
      if (at === TRIED * ways.length - 1) judge();
      return result;
    },
  };
};
