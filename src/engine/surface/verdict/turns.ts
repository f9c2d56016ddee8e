/** Losses that differ by less, relatively, differ by rounding. */
const ROUNDING = 1e-12;

/** 1 where the loss rose with the update to step k, -1 where it fell, 0 where it stayed. */
export const direction = (loss: Float64Array, k: number): -1 | 0 | 1 => {
  const [before = Number.NaN, now = Number.NaN] = [loss[k - 1], loss[k]];
  const change = now - before;
  if (Math.abs(change) <= ROUNDING * Math.max(Math.abs(before), Math.abs(now))) return 0;
  return change > 0 ? 1 : -1;
};

/** The turning points of a loss so far: its peaks and troughs. */
export interface Turns {
  /** Takes step k in; they come in order, from 0 on. */
  push(k: number): void;
  /** The n-th last turning point, 1 the last; undefined where there were fewer. */
  last(n: number): number | undefined;
  /** Where the way up or down that the last step belongs to began: a turning point or the start. */
  readonly began: number;
  /** The direction of that way; 0 as long as the loss has not changed since the start. */
  readonly way: -1 | 0 | 1;
  /** How many steps the loss has stayed the same by now. */
  readonly level: number;
}

export const createTurns = (loss: Float64Array): Turns => {
  const turns: number[] = [];
  let way: -1 | 0 | 1 = 0;
  let level = 0;
  return {
    push(k) {
      if (k === 0) return;
      const now = direction(loss, k);
      if (now === 0) {
        level += 1;
        return;
      }
      level = 0;
      if (way !== 0 && now !== way) turns.push(k - 1);
      way = now;
    },
    last: (n) => turns[turns.length - n],
    get began() {
      return turns[turns.length - 1] ?? 0;
    },
    get way() {
      return way;
    },
    get level() {
      return level;
    },
  };
};
