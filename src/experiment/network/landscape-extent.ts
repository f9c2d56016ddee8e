import type { Domain } from '../types';

/** Of the longer side: points on a line are seen with something beside it. */
const LEAST = 0.25;

/**
 * What holds these points of a plane; nothing where there are none.
 * @param reach as far as this is looked at to all sides, at least
 */
export const extentOf = (
  points: readonly (readonly [number, number])[],
  reach = 0,
): Domain | undefined => {
  const all = reach > 0 ? [...points, [-reach, -reach] as const, [reach, reach] as const] : points;
  if (all.length === 0) return undefined;
  const range = (axis: 0 | 1): readonly [number, number] => [
    all.reduce((least, at) => Math.min(least, at[axis]), Number.POSITIVE_INFINITY),
    all.reduce((most, at) => Math.max(most, at[axis]), Number.NEGATIVE_INFINITY),
  ];
  const [x, y] = [range(0), range(1)];
  const longer = Math.max(x[1] - x[0], y[1] - y[0]) || 1;
  const widened = ([low, high]: readonly [number, number]): readonly [number, number] => {
    const missing = Math.max(0, LEAST * longer - (high - low)) / 2;
    return [low - missing, high + missing];
  };
  return [widened(x), widened(y)];
};
