import type { Goal } from '../../experiment/assignment/fields';
import type { RunRecord } from '../judge/evidence';

/** The smallest number that is one; Infinity where none is. */
const least = (values: readonly number[]): number =>
  Math.min(Number.POSITIVE_INFINITY, ...values.filter((value) => !Number.isNaN(value)));

const firstAtMost = ({ loss }: RunRecord, target: number): number => {
  for (let k = 0; k < loss.length; k += 1) if ((loss[k] ?? Number.NaN) <= target) return k;
  return Number.POSITIVE_INFINITY;
};

/**
 * How far a race came, of the run that came farthest: steps to a loss, the loss in the end, or the accuracy on the test
 * examples in percent. Undefined where there is no such number: it did not get there, or is not over.
 */
export const scoreOf = (
  { kind, target }: Goal,
  records: readonly RunRecord[],
): number | undefined => {
  switch (kind) {
    case 'fewest-steps': {
      const steps = least(records.map((record) => firstAtMost(record, target)));
      return Number.isFinite(steps) ? steps : undefined;
    }
    case 'lowest-loss': {
      const ends = records.map(({ loss, diverged }) =>
        diverged ? Number.NaN : (loss[loss.length - 1] ?? Number.NaN),
      );
      const loss = least(ends);
      return Number.isFinite(loss) ? loss : undefined;
    }
    case 'accuracy': {
      const accuracies = records.flatMap(({ testAccuracy }) => testAccuracy ?? []);
      return accuracies.length === 0 ? undefined : 100 * Math.max(...accuracies);
    }
    default:
      return kind satisfies never;
  }
};

/** Whether a number is what the goal asks for; the lowest loss of a class has no mark to reach. */
export const reaches = ({ kind, target }: Goal, score: number | undefined): boolean => {
  if (score === undefined) return false;
  return kind === 'accuracy' ? score >= target : true;
};

/** Whether the first score is a better one than the second. */
export const isBetter = ({ kind }: Goal, a: number, b: number): boolean =>
  kind === 'accuracy' ? a > b : a < b;
