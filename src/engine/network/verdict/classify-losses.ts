import type { Verdict } from '../../../experiment/verdict';
import { log } from '../../../formula/math/float64';

/** Losses in each of two neighbouring parts: so few at least, then twice as many, up to an epoch. */
const FEWEST = 5;
/** A change of the mean counts from so many standard errors on, more where few losses tell them, and goes on counting. */
const CERTAIN = 4;
const FOR_FEW = 10;
const STILL = 2.5;
/** Parts of the window of which each must lie so much higher than the one before, and how much above the start. */
const RISES = 3;
const EACH = 1.05;
const ABOVE = 2;
/** Of the losses' mean: less variation is none. */
const STEADY = 0.02;
/** How near the loss of a guess its mean lies, and how little the batches differ, where nothing was learned. */
const NEAR_CHANCE = 0.05;
const LIKE_CHANCE = 0.1;

export interface LossContext {
  /** Batches in an epoch, at least 1. */
  readonly epoch: number;
  /** The loss of a guess, where it is known. */
  readonly chance: number | undefined;
}

export interface LossClassifier {
  /** Takes the next step's loss in. */
  push(loss: number): Verdict;
  /** Those taken in so far. */
  readonly losses: readonly number[];
}

interface Part {
  readonly mean: number;
  /** Of the losses' logarithms: a spike of any height is one loss among many. */
  readonly logMean: number;
  readonly logVariance: number;
}

const partOf = (losses: readonly number[], from: number, to: number): Part => {
  const n = to - from;
  let sum = 0;
  let logSum = 0;
  let logSquares = 0;
  for (let k = from; k < to; k += 1) {
    const loss = losses[k] ?? Number.NaN;
    const logLoss = log(Math.max(loss, Number.MIN_VALUE));
    sum += loss;
    logSum += logLoss;
    logSquares += logLoss * logLoss;
  }
  const logMean = logSum / n;
  const logVariance = Math.max(0, logSquares - n * logMean * logMean) / (n - 1);
  return { mean: sum / n, logMean, logVariance };
};

/**
 * What a run on batches is doing, told from its losses in the order of their steps. Batches differ, so that one loss
 * says little: means of neighbouring parts are compared, the shortest first that differ by more than the batches do.
 * A fall or a rise also holds between the two losses at the ends of its window.
 * @param earlier losses of a run that goes on
 */
export const createLossClassifier = (
  { epoch, chance }: LossContext,
  earlier: ArrayLike<number> = [],
): LossClassifier => {
  const losses: number[] = Array.from(earlier);
  let last: Verdict['kind'] | undefined;

  const trend = (k: number, part: number): Verdict | undefined => {
    const [from, middle] = [k + 1 - 2 * part, k + 1 - part];
    const early = partOf(losses, from, middle);
    const late = partOf(losses, middle, k + 1);
    const error = Math.sqrt((early.logVariance + late.logVariance) / part);
    const change = late.logMean - early.logMean;
    const sign = change > 0 ? 1 : -1;
    const kind = sign > 0 ? 'rising' : 'descending';
    if (!(Math.abs(change) > (kind === last ? STILL : CERTAIN + FOR_FEW / part) * error))
      return undefined;
    if (!(sign * (late.mean - early.mean) > 0)) return undefined;
    const now = losses[k] ?? Number.NaN;
    for (let since = from; since < middle; since += 1)
      if (sign * (now - (losses[since] ?? Number.NaN)) > 0) return { kind, from: since };
    return undefined;
  };

  const diverging = (k: number): Verdict | undefined => {
    const from = k + 1 - (RISES + 1) * FEWEST;
    if (from < 0) return undefined;
    const floor = ABOVE * Math.max(losses[0] ?? 0, chance ?? 0);
    let before = Number.NaN;
    for (let start = from; start <= k; start += FEWEST) {
      const { mean, logMean } = partOf(losses, start, start + FEWEST);
      if (logMean < before + log(EACH)) return undefined;
      if (start + FEWEST > k && !(mean > floor)) return undefined;
      before = logMean;
    }
    const lower = losses.findIndex((loss, i) => i >= from && loss < (losses[k] ?? Number.NaN));
    return lower >= 0 && lower < k - FEWEST ? { kind: 'diverging', from: lower } : undefined;
  };

  const judge = (k: number): Verdict => {
    if (k + 1 < 2 * FEWEST) return { kind: 'started', from: 0 };
    const runaway = diverging(k);
    if (runaway) return runaway;
    const most = Math.max(FEWEST, Math.min(epoch, (k + 1) >> 1));
    let part = FEWEST;
    for (; ; part = Math.min(most, 2 * part)) {
      const found = trend(k, part);
      if (found) return found;
      if (part >= most) break;
    }
    if (k + 1 < 4 * FEWEST) return { kind: 'started', from: 0 };
    const from = k + 1 - 2 * part;
    const { mean, logVariance } = partOf(losses, from, k + 1);
    const variation = Math.sqrt(logVariance);
    if (chance !== undefined && variation <= LIKE_CHANCE)
      if (Math.abs(mean / chance - 1) <= NEAR_CHANCE) return { kind: 'at-chance', from };
    return { kind: variation <= STEADY ? 'crawling' : 'oscillating', from };
  };

  return {
    losses,
    push(loss) {
      const k = losses.length;
      losses.push(loss);
      const verdict: Verdict = Number.isFinite(loss)
        ? judge(k)
        : { kind: k === 0 ? 'undefined' : 'diverged', from: k };
      last = verdict.kind;
      return verdict;
    },
  };
};
