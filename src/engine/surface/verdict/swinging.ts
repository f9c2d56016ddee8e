import type { Verdict } from '../../../experiment/verdict';
import type { Ravine } from './ravine';
import type { Swing } from './swing';
import type { Turns } from './turns';

/** Steps for which another word is kept back, as long as the present one is true. */
const PATIENCE = 3;
/** A swing's mean moves less than this, of its height, where it can still be said to get nowhere; or that way. */
const NOWHERE = 0.4;
const OTHER_WAY = 0.1;
/** Of the swing's height: less is no fall, and no rise. */
const OF_HEIGHT = 0.1;
/** Steps in a row against what is told of the swing: so many, or fewer that lead back over half of its height. */
const AGAINST = 6;
const FEW_AGAINST = 3;
const HALF = 0.5;

type Kind = 'oscillating' | 'zigzagging' | 'descending' | 'rising';

/** Tells what a run that goes to and fro is doing, step by step in order. */
export interface Swinging {
  readonly at: (k: number, swing: Swing | undefined) => Verdict | undefined;
}

/** Neighbouring windows of one swing often speak for different words: one is kept while it holds. */
export const createSwinging = (loss: Float64Array, turns: Turns, ravine: Ravine): Swinging => {
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

  /** Whether the last steps have led far against a fall (or a rise) since `from`. */
  const goesBack = (from: number, k: number, way: -1 | 1): boolean => {
    const { began } = turns;
    if (turns.way !== way || k - began < FEW_AGAINST) return false;
    if (k - began >= AGAINST) return true;
    const back = Math.abs(lossAt(k) - lossAt(began));
    return back > HALF * Math.abs(lossAt(from) - lossAt(began));
  };

  /** Whether the loss has gone one way for some steps. */
  const turnedAt = (k: number): boolean => k - turns.began >= FEW_AGAINST;

  const going = (
    kind: 'descending' | 'rising',
    k: number,
    { from, ofLoss, height }: Swing,
  ): Verdict | undefined => {
    // Where the loss goes one way, that is told since its last turn.
    if (!ofLoss) return undefined;
    const since = beyond(from, k, kind === 'descending' ? 1 : -1);
    if (since === undefined || goesBack(since, k, kind === 'descending' ? 1 : -1)) return undefined;
    // Near the top of a swing nobody sees that it is falling.
    return Math.abs(lossAt(since) - lossAt(k)) < OF_HEIGHT * height
      ? undefined
      : { kind, from: since };
  };

  const crossing = (k: number): Verdict | undefined => {
    const from = ravine.at(k);
    if (from === undefined || goesBack(from, k, 1)) return undefined;
    return { kind: 'zigzagging', from };
  };

  const newest = (k: number, swing: Swing): Verdict | undefined => {
    if (swing.way === 'neither') return { kind: 'oscillating', from: swing.from };
    const way =
      swing.way === 'up'
        ? going('rising', k, swing)
        : (crossing(k) ?? going('descending', k, swing));
    const nowhere = way === undefined && swing.ofLoss && !swing.deepensMuch && !turnedAt(k);
    return nowhere ? { kind: 'oscillating', from: swing.from } : way;
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
