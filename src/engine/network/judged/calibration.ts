import type { Calibration } from '../../../experiment/network/judgement';
import { largestOf } from '../largest-of';

/** As in the paper's tables. */
export const BINS = 15;

/**
 * How well a network knows how sure it may be: examples by the probability of their answer, in bins of one width
 * (low, high], and the expected calibration error: the mean over all examples of |share of right answers - mean
 * probability| of their bin. Source: Guo, Pleiss, Sun, Weinberger 2017, arXiv 1706.04599, section 2.
 * @param probabilities [examples, classes]
 * @param labels one an example
 */
export const calibrationOf = (
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  classes: number,
  bins = BINS,
): Calibration => {
  const sums = Array.from({ length: bins }, () => ({ count: 0, sure: 0, right: 0 }));
  for (let row = 0; row < labels.length; row += 1) {
    const answer = largestOf(probabilities, classes, row);
    const sure = probabilities[row * classes + answer] ?? Number.NaN;
    const bin = sums[Math.min(bins, Math.max(1, Math.ceil(sure * bins))) - 1];
    // Of a network that has diverged no probability is a number.
    if (bin === undefined) continue;
    bin.count += 1;
    bin.sure += sure;
    if (answer === labels[row]) bin.right += 1;
  }
  const total = sums.reduce((sum, { count }) => sum + count, 0);
  const error = sums.reduce((sum, { sure, right }) => sum + Math.abs(right - sure), 0) / total;
  return {
    error,
    bins: sums.map(({ count, sure, right }) => ({
      count,
      confidence: count > 0 ? sure / count : undefined,
      accuracy: count > 0 ? right / count : undefined,
    })),
  };
};
