import { CONFIDENCE_BINS, confidenceBin, type Habits } from './take-away';

/** What a network said of one example. */
export interface Observation {
  /** The class that it took it for. */
  readonly answer: number;
  /** The probability of that class. */
  readonly confidence: number;
}

/** A measure of how far what was seen is from what was to be expected, and what it passes once in a hundred times. */
export interface Gap {
  readonly value: number;
  readonly limit: number;
}

export interface Drift {
  /** Observations that it is of: the last ones. */
  readonly window: number;
  /** Pearson's chi-squared of the answers. */
  readonly classes: Gap;
  /** Kolmogorov's largest gap between the distributions of confidence, at the edges of its bins. */
  readonly confidence: Gap;
}

/** The last ones are looked at: an old fault does not hide a new one, nor the other way round. */
export const WINDOW = 50;
/** Fewer tell nothing. */
export const LEAST = 20;

/** Quantile of the standard normal distribution for 1 in 100. */
const Z = 2.326347874;
/** The same of Kolmogorov's distribution: sqrt(-ln(0.01 / 2) / 2). */
const KOLMOGOROV = 1.627623613;

/** Wilson and Hilferty 1931: a chi-squared by its cube root, which is nearly normal. */
export const chiSquaredLimit = (degrees: number): number => {
  const part = 2 / (9 * degrees);
  const root = 1 - part + Z * Math.sqrt(part);
  return degrees * root * root * root;
};

export const countsOf = (places: readonly number[], bins: number): readonly number[] => {
  const counts = Array.from({ length: bins }, () => 0);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  return counts;
};

/** A class that test examples never were taken for is to be expected seldom, not never. */
const floored = (shares: readonly number[], n: number): readonly number[] => {
  const least = shares.map((share) => Math.max(share, 0.1 / n));
  const sum = least.reduce((a, b) => a + b, 0);
  return least.map((share) => share / sum);
};

/** The last observations, compared with what the network does on the test set; nothing where they are too few. */
export const driftOf = (
  seen: readonly Observation[],
  { shares, confidence }: Habits,
): Drift | undefined => {
  const last = seen.slice(-WINDOW);
  const n = last.length;
  if (n < LEAST) return undefined;
  const answers = countsOf(
    last.map(({ answer }) => answer),
    shares.length,
  );
  const value = floored(shares, n).reduce((sum, share, k) => {
    const off = (answers[k] ?? 0) - n * share;
    return sum + (off * off) / (n * share);
  }, 0);
  const sure = countsOf(
    last.map((one) => confidenceBin(one.confidence)),
    CONFIDENCE_BINS,
  );
  let [seenSum, expectedSum, gap] = [0, 0, 0];
  for (let k = 0; k < CONFIDENCE_BINS; k += 1) {
    seenSum += (sure[k] ?? 0) / n;
    expectedSum += confidence[k] ?? 0;
    gap = Math.max(gap, Math.abs(seenSum - expectedSum));
  }
  return {
    window: n,
    classes: { value, limit: chiSquaredLimit(shares.length - 1) },
    confidence: { value: gap, limit: KOLMOGOROV / Math.sqrt(n) },
  };
};
