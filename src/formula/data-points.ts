import { DATUM, type DataPoints } from './data';

/** @param points lists of two numbers each, or of three each */
export const dataPoints = (points: readonly (readonly number[])[]): DataPoints => {
  const values = new Float64Array(DATUM * points.length);
  points.forEach((point, k) => {
    values.set(point.slice(0, DATUM), DATUM * k);
  });
  return { width: points[0]?.length === 3 ? 3 : 2, count: points.length, values };
};

/** The points with these numbers, in this order. */
export const pickPoints = (data: DataPoints, which: ArrayLike<number>): DataPoints => {
  const values = new Float64Array(DATUM * which.length);
  for (let k = 0; k < which.length; k += 1) {
    const from = DATUM * (which[k] ?? 0);
    values.set(data.values.subarray(from, from + DATUM), DATUM * k);
  }
  return { width: data.width, count: which.length, values };
};
