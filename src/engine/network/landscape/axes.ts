/** Room around what is shown, as a share of its extent, on each side. */
const MARGIN = 0.25;

/** From the least to the greatest coordinate with some room around, in even steps. */
const axisOf = (values: readonly number[], side: number, width: number): Float64Array => {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const extent = high > low ? high - low : width;
  const from = (low + high) / 2 - (0.5 + MARGIN) * extent;
  const step = (extent * (1 + 2 * MARGIN)) / (side - 1);
  return Float64Array.from({ length: side }, (_, k) => from + k * step);
};

/**
 * The grid's lines along both directions of a plane, around all points on it.
 * @param side lines along each, at least 2
 */
export const gridAxes = (
  coordinates: readonly (readonly [number, number])[],
  side: number,
): readonly [Float64Array, Float64Array] => {
  const [xs, ys] = [coordinates.map(([x]) => x), coordinates.map(([, y]) => y)];
  const extent = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  // Points on a line have no extent across it: as wide as they are long.
  const wide = Math.max(extent(xs), extent(ys)) || 1;
  return [axisOf(xs, side, wide), axisOf(ys, side, wide)];
};

/** The point of the whole space at these coordinates, in single precision as networks hold it. */
export const pointOn = (
  {
    mean,
    directions: [one, two],
  }: {
    readonly mean: Float64Array;
    readonly directions: readonly [Float64Array, Float64Array];
  },
  x: number,
  y: number,
): Float32Array => {
  const point = new Float32Array(mean.length);
  for (let k = 0; k < point.length; k += 1)
    point[k] = (mean[k] ?? 0) + x * (one[k] ?? 0) + y * (two[k] ?? 0);
  return point;
};
