import { eigenSymmetric } from '../../../catalog/method/symmetric';
import { cos } from '../../../formula/math/float64';
import { drain } from '../../run-slices';
import { type Plane, type Point, scaleTo, without } from './plane';

/** The plane in which points of a space of many dimensions vary most: its origin is their mean. */
export interface PrincipalPlane extends Plane {
  /** Shares of the variance along each direction, between 0 and 1. */
  readonly explained: readonly [number, number];
}

/** Less of the largest variance than this is rounding: no direction follows from it. */
const NOTHING = 1e-14;

/** Any unit vector at right angles to the others: where points lie on a line, each one is as good. */
const anyBeside = (size: number, others: readonly Float64Array[]): Float64Array => {
  const v = Float64Array.from({ length: size }, (_, k) => cos(k));
  for (const other of others) without(v, other);
  scaleTo(v, 1);
  return v;
};

/** (a − mean) · (b − mean) */
const centredDot = (a: Point, b: Point, mean: Float64Array): number => {
  let sum = 0;
  for (let k = 0; k < mean.length; k += 1) {
    const centre = mean[k] ?? 0;
    sum += ((a[k] ?? 0) - centre) * ((b[k] ?? 0) - centre);
  }
  return sum;
};

/**
 * Principal component analysis (Pearson 1901), by the matrix of the points' inner products, whose eigenvectors say how
 * the points add up to the directions: there are far fewer points than dimensions. All sums in float64; no copy of the
 * points is made. The first direction is along the largest variance; the last point lies on the positive side of both.
 * @param points of one length of at least 2; finite
 * @returns the work in steps of a few passes over a point each
 * @throws if there is no point, or all are the same
 */
export function* findPrincipalPlane(points: readonly Point[]): Generator<void, PrincipalPlane> {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError('no plane goes through no points');
  const size = first.length;
  const count = points.length;
  const mean = new Float64Array(size);
  for (const point of points) {
    for (let k = 0; k < size; k += 1) mean[k] = (mean[k] ?? 0) + (point[k] ?? 0) / count;
    yield;
  }
  const gram = new Float64Array(count * count);
  for (const [i, a] of points.entries())
    for (const [j, b] of points.slice(0, i + 1).entries()) {
      const product = centredDot(a, b, mean);
      gram[i * count + j] = product;
      gram[j * count + i] = product;
      yield;
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
    for (const [i, point] of points.entries()) {
      const weight = vectors[at]?.[i] ?? 0;
      for (let k = 0; k < size; k += 1)
        v[k] = (v[k] ?? 0) + weight * ((point[k] ?? 0) - (mean[k] ?? 0));
      yield;
    }
    for (const earlier of directions) without(v, earlier);
    scaleTo(v, 1);
    // How far the last point lies along it.
    let along = 0;
    for (let k = 0; k < size; k += 1) along += (v[k] ?? 0) * ((last[k] ?? 0) - (mean[k] ?? 0));
    if (along < 0) scaleTo(v, -1);
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
}

/** The same in one piece. */
export const principalPlane = (points: readonly Point[]): PrincipalPlane =>
  drain(findPrincipalPlane(points));
