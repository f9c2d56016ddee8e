import { hypot } from '../../../formula/math/float64';
import type { RunRecord } from './record';
import type { Terrain } from './terrain';

/** The curvature across a ravine is so many times that along it. */
const CONDITION = 10;
/** Of the points that must lie in a ravine. */
const MOST = 0.75;
/** Of the way that must lead across it. */
const ACROSS = 0.5;
/** Windows that are tried, in steps, the first with a side changed at most of them, the second for wider swings. */
const QUICK = { steps: 8, fewest: 3, share: 0.7, changes: 2 } as const;
const SLOW = { steps: 24, fewest: 8, share: 0.25, changes: 3 } as const;

type Window = typeof QUICK | typeof SLOW;

/** Tells where a run began to go to and fro across a ravine. */
export interface Ravine {
  /** @returns the first step of the window, over which the loss has fallen */
  readonly at: (k: number) => number | undefined;
}

/** What the update that leaves a step does in the ravine there. */
interface Crossing {
  readonly inside: boolean;
  readonly axis: readonly [number, number];
}

export const createRavine = (record: RunRecord, terrain: Terrain): Ravine => {
  const { x, y, loss } = record;
  const crossings = new Map<number, Crossing>();

  const crossingAt = (k: number): Crossing => {
    const known = crossings.get(k);
    if (known) return known;
    const { sharp, flat, axis } = terrain.bend(x[k] ?? Number.NaN, y[k] ?? Number.NaN);
    const made = { inside: sharp >= CONDITION * Math.abs(flat), axis };
    crossings.set(k, made);
    return made;
  };

  const crosses = (from: number, to: number, { share, changes: least }: Window): boolean => {
    const steps = to - from;
    let inside = 0;
    let changes = 0;
    let changed = from;
    let across = 0;
    let way = 0;
    let before: { readonly part: number; readonly axis: readonly [number, number] } | undefined;
    for (let k = from; k < to; k += 1) {
      const crossing = crossingAt(k);
      const dx = (x[k + 1] ?? Number.NaN) - (x[k] ?? Number.NaN);
      const dy = (y[k + 1] ?? Number.NaN) - (y[k] ?? Number.NaN);
      // The axis turns with the ravine, and has two ends.
      const [ax, ay] = crossing.axis;
      const same = before === undefined || ax * before.axis[0] + ay * before.axis[1] >= 0;
      const axis = same ? crossing.axis : ([-ax, -ay] as const);
      const part = dx * axis[0] + dy * axis[1];
      if (crossing.inside) inside += 1;
      if (before !== undefined && part * before.part < 0) {
        changes += 1;
        changed = k;
      }
      across += Math.abs(part);
      way += hypot(dx, dy);
      before = { part, axis };
    }
    const often = changes >= Math.max(least, share * (steps - 1)) && changed >= (from + to) / 2;
    return often && inside >= MOST * steps && across >= ACROSS * way;
  };

  return {
    at(k) {
      // Along a line there is nothing to go across.
      if (terrain.dimension === 1 || !crossingAt(k).inside) return undefined;
      const now = loss[k] ?? Number.NaN;
      for (const window of [QUICK, SLOW]) {
        const { steps, fewest } = window;
        for (let from = Math.max(0, k - steps); k - from >= fewest; from += 1) {
          if (!((loss[from] ?? Number.NaN) > now)) continue;
          if (crosses(from, k, window)) return from;
          break;
        }
      }
      return undefined;
    },
  };
};
