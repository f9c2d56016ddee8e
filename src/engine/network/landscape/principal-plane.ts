import { eigenSymmetric } from '../../../catalog/method/symmetric';
import { cos } from '../../../formula/math/float64';

/** The plane in which points of a space of many dimensions vary most. */
export interface PrincipalPlane {
  /** Of all points: the plane's origin. */
  readonly mean: Float64Array;
  /** Two unit vectors at right angles, the first along the largest variance. The last point lies on their positive side. */
  readonly directions: readonly [Float64Array, Float64Array];
  /** Shares of the variance along each, between 0 and 1. */
  readonly explained: readonly [number, number];
}

type Point = Float32Array | Float64Array;

/** A point's shadow on a plane. */
export interface Placed {
  /** Along the two directions from the mean. */
  readonly at: readonly [number, number];
  /** From the plane. */
  readonly distance: number;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
};

const difference = (a: Point, b: Point): Float64Array => {
  const v = new Float64Array(a.length);
  for (let k = 0; k < v.length; k += 1) v[k] = (a[k] ?? 0) - (b[k] ?? 0);
  return v;
};

/** Takes what is along `axis` out of v, in place. */
const without = (v: Float64Array, axis: Float64Array): void => {
  const along = dot(v, axis);
  for (let k = 0; k < v.length; k += 1) v[k] = (v[k] ?? 0) - along * (axis[k] ?? 0);
};

/** In place. */
const scaleTo = (v: Float64Array, length: number): void => {
  const factor = length / Math.sqrt(dot(v, v));
  for (let k = 0; k < v.length; k += 1) v[k] = (v[k] ?? 0) * factor;
};

/** Less of the largest variance than this is rounding: no direction follows from it. */
const NOTHING = 1e-14;

/** Any unit vector at right angles to the others: where points lie on a line, each one is as good. */
const anyBeside = (size: number, others: readonly Float64Array[]): Float64Array => {
  const v = Float64Array.from({ length: size }, (_, k) => cos(k));
  for (const other of others) without(v, other);
  scaleTo(v, 1);
  return v;
};

/**
 * Principal component analysis (Pearson 1901), by the matrix of the points' inner products, whose eigenvectors say how
 * the points add up to the directions: there are far fewer points than dimensions. All sums in float64.
 * @param points of one length of at least 2; finite
 * @throws if there is no point, or all are the same
 */
export const principalPlane = (points: readonly Point[]): PrincipalPlane => {
  const [first] = points;
  if (first === undefined) throw new RangeError('no plane goes through no points');
  const size = first.length;
  const count = points.length;
  const mean = new Float64Array(size);
  for (const point of points)
    for (let k = 0; k < size; k += 1) mean[k] = (mean[k] ?? 0) + (point[k] ?? 0) / count;
  const centred = points.map((point) => difference(point, mean));
  const gram = new Float64Array(count * count);
  for (const [i, a] of centred.entries())
    for (const [j, b] of centred.slice(0, i + 1).entries()) {
      const product = dot(a, b);
      gram[i * count + j] = product;
      gram[j * count + i] = product;
    }
  const { values, vectors } = eigenSymmetric(gram, count);
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const largest = values[order[0] ?? 0] ?? 0;
  if (!(largest > 0)) throw new RangeError('no plane goes through points that are all the same');

  const directions: Float64Array[] = [];
  for (const at of [order[0], order[1]]) {
    const value = at === undefined ? 0 : (values[at] ?? 0);
    if (at === undefined || value <= NOTHING * largest) {
      directions.push(anyBeside(size, directions));
      continue;
    }
    const v = new Float64Array(size);
    for (const [i, point] of centred.entries()) {
      const weight = vectors[at]?.[i] ?? 0;
      for (let k = 0; k < size; k += 1) v[k] = (v[k] ?? 0) + weight * (point[k] ?? 0);
    }
    for (const earlier of directions) without(v, earlier);
    const last = centred.at(-1) ?? v;
    scaleTo(v, dot(v, last) < 0 ? -1 : 1);
    directions.push(v);
  }
  const [one, two] = directions as [Float64Array, Float64Array];
  const share = (at: number | undefined) =>
    at === undefined ? 0 : Math.max(0, values[at] ?? 0) / total;
  return {
    mean,
    directions: [one, two],
    explained: [share(order[0]), share(order[1])],
  };
};

/** Where a point lies as seen from the plane. */
export const placeOn = ({ mean, directions }: PrincipalPlane, point: Point): Placed => {
  const rest = difference(point, mean);
  const [one, two] = directions;
  const at = [dot(rest, one), dot(rest, two)] as const;
  for (const direction of directions) without(rest, direction);
  return { at, distance: Math.sqrt(dot(rest, rest)) };
};
