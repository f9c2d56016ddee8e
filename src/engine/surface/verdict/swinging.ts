import type { Verdict } from '../../../experiment/verdict';
import type { Ravine } from './ravine';
import type { Swing } from './swing';

/** Steps for which another word is kept back, as long as the present one is true. */
const PATIENCE = 3;
/** A swing's mean moves less than this, of its height, where it can still be said to get nowhere; or that way. */
const NOWHERE = 0.4;
const OTHER_WAY = 0.1;

type Kind = 'oscillating' | 'zigzagging' | 'descending' | 'rising';

/** Tells what a run that goes to and fro is doing, step by step in order. */
export interface Swinging {
  readonly at: (k: number, swing: Swing | undefined) => Verdict | undefined;
}

/** Neighbouring windows of one swing often speak for different words: one is kept while it holds. */
export const createSwinging = (loss: Float64Array, ravine: Ravine): Swinging => {
  let kept: Kind | undefined;
  let keptAt = -1;
  let waited = 0;
  const lossAt = (k: number): number => loss[k] ?? Number.NaN;

  /** The highest (or lowest) step of the window's first half, if the loss is lower (higher) now. */
  const beyond = (from: number, k: number, sign: 1 | -1): number | undefined => {
    let best = from;
    for (let i = from; i <= (from + k) >> 1; i += 1)
      if (sign * lossAt(i) > sign * lossAt(best)) best = i;
    return sign * lossAt(best) > sign * lossAt(k) ? best : undefined;
  };

  const going = (
    kind: 'descending' | 'rising',
    k: number,
    { from, ofLoss }: Swing,
  ): Verdict | undefined => {
    // Where the loss goes one way, that is told since its last turn.
    if (!ofLoss) return undefined;
    const since = beyond(from, k, kind === 'descending' ? 1 : -1);
    return since === undefined ? undefined : { kind, from: since };
  };

  const crossing = (k: number): Verdict | undefined => {
    const from = ravine.at(k);
    return from === undefined ? undefined : { kind: 'zigzagging', from };
  };

  const newest = (k: number, swing: Swing): Verdict | undefined => {
    if (swing.way === 'neither') return { kind: 'oscillating', from: swing.from };
    if (swing.way === 'up') return going('rising', k, swing);
    return crossing(k) ?? going('descending', k, swing);
  };

  const still = (kind: Kind, k: number, swing: Swing | undefined): Verdict | undefined => {
    if (kind === 'zigzagging') return crossing(k);
    if (swing === undefined) return undefined;
    const { from, drift, deepens } = swing;
    if (kind === 'oscillating')
      return !deepens && Math.abs(drift) < NOWHERE ? { kind, from } : undefined;
    const other = kind === 'descending' ? drift : -drift;
    return other < OTHER_WAY ? going(kind, k, swing) : undefined;
  };

  const choose = (k: number, swing: Swing | undefined): Verdict | undefined => {
    if (keptAt !== k - 1) kept = undefined;
    const next = swing && newest(k, swing);
    if (kept === undefined || next?.kind === kept || waited >= PATIENCE) {
      waited = 0;
      return next;
    }
    const same = still(kept, k, swing);
    waited = same === undefined ? 0 : waited + 1;
    return same ?? next;
  };

  return {
    at(k, swing) {
      const verdict = choose(k, swing);
      kept = verdict?.kind as Kind | undefined;
      keptAt = k;
      return verdict;
    },
  };
};
