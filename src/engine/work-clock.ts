import { type Origins, regrouped } from '../experiment/origins';
import { after, type Eventually } from './method/evaluator';

/** Tells of every run how long its own work took: not the others', no pauses, no looks at held-out examples. */
export interface WorkClock {
  /** Seconds of a run's own work up to now. */
  seconds(run: number): number;
  /** A step of these runs begins. */
  begin(moving: readonly number[]): Eventually<void>;
  /** Work of all of these alike: each has an equal part of it. */
  together(runs: readonly number[], work: () => void): Eventually<void>;
  /** Work of each of these. */
  each(runs: readonly number[], work: (run: number) => Eventually<void>): Eventually<void>;
  /** Runs have joined and left, between two steps. */
  regroup(origins: Origins): void;
}

const inTurn = (
  runs: readonly number[],
  work: (run: number) => Eventually<void>,
  from = 0,
): Eventually<void> => {
  for (let k = from; k < runs.length; k += 1) {
    const run = runs[k];
    if (run === undefined) return undefined;
    const done = work(run);
    if (done instanceof Promise) return done.then(() => inTurn(runs, work, k + 1));
  }
  return undefined;
};

/**
 * Where work is done when it is asked for: one run after the other, by the clock.
 * @param now milliseconds
 * @param spent seconds that the runs begin with
 */
export const createHostClock = (now: () => number, spent: readonly number[]): WorkClock => {
  let seconds = [...spent];
  const add = (run: number, ms: number) => {
    seconds[run] = (seconds[run] ?? 0) + ms / 1000;
  };
  return {
    seconds: (run) => seconds[run] ?? 0,
    begin: () => undefined,
    together: (runs, work) => {
      const began = now();
      work();
      const part = (now() - began) / runs.length;
      for (const run of runs) add(run, part);
    },
    each: (runs, work) =>
      inTurn(runs, (run) => {
        const began = now();
        return after(work(run), () => add(run, now() - began));
      }),
    regroup: (origins) => {
      seconds = regrouped(origins, seconds, () => 0);
    },
  };
};

/** The first steps compile; later ones are measured ever more seldom, since waiting for the device costs time. */
const SAMPLED: ReadonlySet<number> = new Set([2, 3, 5, 9, 17, 33, 65, 129, 257]);

/** No update is for nothing, whatever a coarse clock says. */
const LEAST_MS = 1e-3;

const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/**
 * Where work only queues up on a device, whose time no clock of the host sees: what the race takes is shared among its
 * runs by the cost of their steps, which is measured at a few of them (`SAMPLED`), one run at a time; medians count.
 * Equal parts until there are measurements.
 * @param now milliseconds
 * @param drain resolves when the device has done what was asked of it
 */
export const createQueueClock = (
  now: () => number,
  spent: readonly number[],
  drain: () => Promise<unknown>,
): WorkClock => {
  let seconds = [...spent];
  let costs = spent.map((): number[] => []);
  let steps = 0;
  let last: { readonly ms: number; readonly moving: readonly number[] } | undefined;
  /** Each run's part of what is done together, in a step that is measured. */
  let parts: Map<number, number> | undefined;
  /** Of the way to the device and back. */
  let wayMs = 0;

  const share = (ms: number) => {
    if (last === undefined) return;
    const { moving } = last;
    const known = moving.every((run) => (costs[run] ?? []).length > 0);
    const weights = moving.map((run) => (known ? medianOf(costs[run] ?? []) : 1));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [k, run] of moving.entries()) {
      const part = (weights[k] ?? 0) / whole;
      seconds[run] = (seconds[run] ?? 0) + (part * (ms - last.ms)) / 1000;
    }
  };
  const timed = async (work: () => Eventually<void>): Promise<number> => {
    const began = now();
    await work();
    await drain();
    return now() - began;
  };

  return {
    seconds: (run) => seconds[run] ?? 0,
    begin: (moving) => {
      const ms = now();
      share(ms);
      last = { ms, moving };
      // One alone has all of it.
      if (moving.length > 1) steps += 1;
      if (!SAMPLED.has(steps) || moving.length < 2) {
        parts = undefined;
        return undefined;
      }
      parts = new Map();
      return drain()
        .then(() => timed(() => undefined))
        .then((way) => {
          wayMs = way;
        });
    },
    together: (runs, work) => {
      if (parts === undefined) return work();
      const into = parts;
      return timed(work).then((ms) => {
        for (const run of runs) into.set(run, Math.max(0, ms - wayMs) / runs.length);
      });
    },
    each: (runs, work) => {
      if (parts === undefined) {
        const waiting = runs.map(work).filter((moved) => moved instanceof Promise);
        return waiting.length > 0 ? Promise.all(waiting).then(() => undefined) : undefined;
      }
      const of = parts;
      return inTurn(runs, async (run) => {
        const ms = await timed(() => work(run));
        costs[run]?.push((of.get(run) ?? 0) + Math.max(LEAST_MS, ms - wayMs));
      });
    },
    regroup: (origins) => {
      share(now());
      last = undefined;
      seconds = regrouped(origins, seconds, () => 0);
      costs = regrouped(origins, costs, () => []);
      // One that joins is to be measured, too.
      if (origins.includes(undefined)) steps = 0;
    },
  };
};
