import type { Placed } from './plane';

const square = (x: number): number => x * x;

/**
 * How much of what distinguishes points a plane holds: the share of their variance along each of its directions. Of a
 * principal plane these are the shares explained.
 * @param placed the points as seen from the plane
 */
export const heldBy = (placed: readonly Placed[], spread: number): readonly [number, number] => {
  const share = (axis: 0 | 1): number => {
    const mean = placed.reduce((sum, { at }) => sum + at[axis], 0) / placed.length;
    const along = placed.reduce((sum, { at }) => sum + square(at[axis] - mean), 0);
    return spread > 0 ? Math.min(1, along / spread) : 0;
  };
  return [share(0), share(1)];
};

/** The sum of squared distances of points from their mean, in steps of a pass over a point each. */
export function* spreadOf(
  points: readonly (Float32Array | Float64Array)[],
): Generator<void, number> {
  const size = points[0]?.length ?? 0;
  const mean = new Float64Array(size);
  for (const point of points) {
    for (let k = 0; k < size; k += 1) mean[k] = (mean[k] ?? 0) + (point[k] ?? 0) / points.length;
    yield;
  }
  let sum = 0;
  for (const point of points) {
    for (let k = 0; k < size; k += 1) sum += square((point[k] ?? 0) - (mean[k] ?? 0));
    yield;
  }
  return sum;
}
