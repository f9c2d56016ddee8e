import type { HelperSetup } from '../kernels/compiled/helper';

/** More than this wait for memory more than they compute. */
export const MOST_THREADS = 8;

/** Threads beside the engine's own, where the place has some and memory can be shared with them. */
export interface Threads {
  /** How many can work at the same time, the engine's own with them. */
  readonly count: number;
  /** Starts one that calls `help` with what it is given. */
  start(setup: HelperSetup): { end(): void };
}

let available: Threads | undefined;

export const setThreads = (threads: Threads | undefined): void => {
  available = threads;
};

export const threadsHere = (): Threads | undefined => available;
