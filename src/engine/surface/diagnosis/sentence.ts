import type { Told } from '../../../experiment/step-trace';
import { distanceBetween } from '../verdict/record';
import { direction } from '../verdict/turns';
import type { Situation } from './situation';

/** Losses that differ by less, relatively, read the same. */
const SAME = 1e-9;

const swingsIn = (loss: Float64Array, from: number, to: number): boolean => {
  let way = 0;
  for (let k = from + 1; k <= to; k += 1) {
    const now = direction(loss, k);
    if (now * way < 0) return true;
    if (now !== 0) way = now;
  }
  return false;
};

/** The verdict in words to be: which sentence, and the numbers of its window. */
export const sentenceOf = ({ verdict, step, record, terrain, isAverage }: Situation): Told => {
  const { kind, from, where } = verdict;
  const { loss } = record;
  const window = loss.subarray(from, step + 1);
  const before = loss[from] ?? Number.NaN;
  const now = loss[step] ?? Number.NaN;
  // `steps` and `from` make the words of the window: "in the last 12 steps", "since step 5".
  const numbers = { from, steps: step - from, before, now };
  const way = distanceBetween(record, from, step);
  switch (kind) {
    case 'undefined':
      return { key: isAverage && step > 0 ? 'undefined-average' : 'undefined', values: {} };
    case 'started':
    case 'at-chance':
      return { key: kind, values: {} };
    case 'arrived':
    case 'stuck':
    case 'diverged':
      return { key: where === undefined ? kind : `${kind}-${where}`, values: { from } };
    case 'crawling':
    case 'drifting':
      return {
        key: where === undefined ? kind : `${kind}-${where}`,
        values: { ...numbers, way, share: way / terrain.span },
      };
    case 'oscillating': {
      const low = window.reduce((least, value) => Math.min(least, value), now);
      const high = window.reduce((most, value) => Math.max(most, value), now);
      const level = high - low <= SAME * Math.max(Math.abs(low), Math.abs(high));
      return { key: level ? 'oscillating-level' : kind, values: { ...numbers, low, high } };
    }
    case 'descending':
    case 'rising':
      return {
        key: swingsIn(loss, from, step) ? `${kind}-swings` : kind,
        values: numbers,
      };
    case 'diverging':
    case 'noisy':
    case 'zigzagging':
      return { key: kind, values: numbers };
    default:
      return kind satisfies never;
  }
};
