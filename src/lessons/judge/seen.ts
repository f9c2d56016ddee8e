import type { Evidence, RunRecord } from './evidence';

/** The part of a run that was on screen: how many of its records, and what is read off them. */
export interface Seen {
  readonly record: RunRecord;
  /** Records seen; the last of them is number `count - 1`. */
  readonly count: number;
}

export const seenRun = ({ runs, step }: Evidence, run: number): Seen | undefined => {
  const record = runs[run];
  if (record === undefined) return undefined;
  return { record, count: Math.min(record.loss.length, step + 1) };
};

/** The recorded value at a step, or at the last one seen; a method that arrived earlier stays where it is. */
export const valueAt = (
  { record, count }: Seen,
  values: ArrayLike<number> | undefined,
  at = count - 1,
): number => {
  const whole = count === record.loss.length && !record.diverged;
  if (at >= count && !whole) return Number.NaN;
  return values?.[Math.min(at, count - 1)] ?? Number.NaN;
};

/** Values seen from a step on. */
export const series = (seen: Seen, values: ArrayLike<number> | undefined, from = 0): number[] => {
  const result: number[] = [];
  for (let k = from; k < seen.count; k += 1) result.push(values?.[k] ?? Number.NaN);
  return result;
};
