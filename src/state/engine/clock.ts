/** The page's time, handed in so that tests have one of their own. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Runs once, after so many milliseconds; returns the way to prevent it. */
  after(ms: number, run: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
