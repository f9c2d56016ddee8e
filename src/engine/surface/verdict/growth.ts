import { type RunRecord, stepLength } from './record';
import type { Turns } from './turns';

/** Updates in a row, or swings, that must all be larger than the one before. */
const UPDATES = 4;
const SWINGS = 3;

const lengthens = (record: RunRecord, from: number, to: number): boolean => {
  for (let k = from + 1; k <= to; k += 1)
    if (!(stepLength(record, k) > stepLength(record, k - 1))) return false;
  return true;
};

const longestStep = (record: RunRecord, from: number, to: number): number => {
  let longest = 0;
  for (let k = from + 1; k <= to; k += 1) longest = Math.max(longest, stepLength(record, k));
  return longest;
};

/**
 * Where a rise began that feeds itself: every update longer than the last one, every loss a larger rise than the last
 * one, and the last step longer, the
 * loss higher than ever.
 * @param highest the highest loss before step k
 */
export const runawayAt = (
  record: RunRecord,
  turns: Turns,
  k: number,
  highest: number,
): number | undefined => {
  const { loss } = record;
  const from = Math.max(turns.began, k - 2 * UPDATES);
  if (turns.way !== 1 || turns.level > 0 || k - from < UPDATES) return undefined;
  if (!((loss[k] ?? 0) > highest)) return undefined;
  const last = k - UPDATES + 1;
  if (!lengthens(record, last, k)) return undefined;
  if (!(stepLength(record, k) > longestStep(record, 0, last - 1))) return undefined;
  for (let i = last + 1; i <= k; i += 1) {
    const rise = (loss[i] ?? 0) - (loss[i - 1] ?? 0);
    if (!(rise > (loss[i - 1] ?? 0) - (loss[i - 2] ?? 0))) return undefined;
  }
  return from;
};

/**
 * Where swings began that widen: each peak of the loss above the one before, each trough too, and each swing with a
 * longer step than the one before; the newest peak is the highest loss of all, the newest swing has the longest step.
 * @param highest the highest loss before step k
 */
export const wideningAt = (
  record: RunRecord,
  turns: Turns,
  k: number,
  highest: number,
): number | undefined => {
  const { loss } = record;
  const at = (n: number): number => loss[turns.last(n) ?? -1] ?? Number.NaN;
  for (let n = 1; n < 2 * SWINGS - 1; n += 1) if (!(at(n) > at(n + 2))) return undefined;
  const [newest, before] = [turns.last(1), turns.last(2)];
  const peak = Math.max(at(1), at(2));
  if (newest === undefined || before === undefined || !(peak >= highest)) return undefined;
  const bounds = [1, 3, 5].map((n) => turns.last(n) ?? 0);
  const [c = 0, b = 0, a = 0] = bounds;
  const longest = longestStep(record, b, c);
  if (!(longest > longestStep(record, a, b) && longest > longestStep(record, 0, a)))
    return undefined;
  // From a trough that was lower than it is now.
  for (let n = 2 * SWINGS; n >= 1; n -= 1) {
    const turn = turns.last(n);
    if (turn !== undefined && at(n) < (loss[k] ?? 0)) return turn;
  }
  return undefined;
};
