import type { LossId } from '../../../catalog/losses';
import { lossDivisor, lossOf } from '../../../experiment/network/loss';
import { evaluate } from '../../../formula/evaluate';
import { exp, log, log1p } from '../../../formula/math/float64';

/** So unlikely is an accuracy that guessing reaches, before it is taken for more than a guess. */
const UNLIKELY = 1e-3;

const logFactorials: number[] = [0];
const logFactorial = (n: number): number => {
  for (let k = logFactorials.length; k <= n; k += 1)
    logFactorials.push((logFactorials[k - 1] ?? 0) + log(k));
  return logFactorials[n] ?? Number.NaN;
};

/** Probability of `right` or more out of n, each with probability p: the binomial distribution's upper tail. */
export const upperTail = (right: number, n: number, p: number): number => {
  if (p <= 0) return right <= 0 ? 1 : 0;
  if (p >= 1) return right <= n ? 1 : 0;
  let sum = 0;
  for (let k = Math.max(0, right); k <= n; k += 1)
    sum += exp(
      logFactorial(n) - logFactorial(k) - logFactorial(n - k) + k * log(p) + (n - k) * log1p(-p),
    );
  return Math.min(1, sum);
};

/**
 * Whether an accuracy is no better than that of always giving the most frequent answer, but for luck.
 * @param accuracy share of right answers
 * @param labels of what was judged; at least one
 */
export const isAtChance = (accuracy: number, labels: ArrayLike<number>): boolean => {
  const counts = new Map<number, number>();
  for (let k = 0; k < labels.length; k += 1) {
    const label = labels[k] ?? Number.NaN;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const n = labels.length;
  return upperTail(Math.round(accuracy * n), n, Math.max(...counts.values()) / n) > UNLIKELY;
};

/** The loss of answering every class with equal probability; nothing where the loss has further terms. */
export const chanceLoss = (
  { loss, l1, l2 }: { readonly loss: LossId; readonly l1: number; readonly l2: number },
  classes: number,
): number | undefined => {
  if (l1 > 0 || l2 > 0) return undefined;
  const { term } = lossOf(loss);
  const read = { p: 1 / classes, logp: -log(classes) };
  const ofClass = (y: number) => evaluate(term, (name) => ({ ...read, y })[name] ?? Number.NaN);
  return (ofClass(1) + (classes - 1) * ofClass(0)) / lossDivisor(lossOf(loss), 1, classes);
};
