import type { LandscapeGrid } from '../../../../experiment/network/landscape';
import { spanOf } from '../../../canvas/view';
import type { FieldValues } from '../../kit/field-values';

/** Columns and rows of the picture: one more than a multiple of every grid's steps. */
const FINE = 129;
/** Below it a loss is 0 to the eye, and has no logarithm worth the name. */
const LEAST = 1e-8;

/** The cubic through four even places, between the middle two (Catmull and Rom 1974). */
const cubic = (a: number, b: number, c: number, d: number, t: number): number =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

/** Numbers at even places, at so many between each two of them: a straight line goes on straight beyond its ends. */
const between = (values: readonly number[], times: number): number[] => {
  const last = values.length - 1;
  const at = (k: number): number => {
    if (k < 0) return 2 * (values[0] ?? 0) - (values[1] ?? 0);
    if (k > last) return 2 * (values[last] ?? 0) - (values[last - 1] ?? 0);
    return values[k] ?? 0;
  };
  return Array.from({ length: last * times + 1 }, (_, fine) => {
    const k = Math.min(last - 1, Math.floor(fine / times));
    return cubic(at(k - 1), at(k), at(k + 1), at(k + 2), fine / times - k);
  });
};

/**
 * A grid of losses as a picture: what lies between its nodes is interpolated, in the logarithm, by cubics through the
 * nodes. Where the loss is no number it counts as the highest there is.
 * @returns nothing as long as nothing is computed
 */
export const smoothField = ({ domain, side, values }: LandscapeGrid): FieldValues | undefined => {
  const finite = values.filter(Number.isFinite);
  if (side < 2 || finite.length === 0) return undefined;
  const highest = finite.reduce((most, value) => Math.max(most, value), LEAST);
  const times = (FINE - 1) / (side - 1);
  const logs = (row: number): number[] =>
    Array.from(values.subarray(row * side, (row + 1) * side), (value) =>
      Math.log(Math.max(LEAST, Number.isFinite(value) ? value : highest)),
    );
  const wide = Array.from({ length: side }, (_, row) => between(logs(row), times));
  const columns = Array.from({ length: FINE }, (_, column) =>
    between(
      wide.map((row) => row[column] ?? 0),
      times,
    ),
  );
  const found = new Float32Array(FINE * FINE);
  for (let k = 0; k < found.length; k += 1) {
    const fromTop = Math.floor(k / FINE);
    found[k] = Math.exp(columns[k % FINE]?.[FINE - 1 - fromTop] ?? 0);
  }
  // Nodes lie on the domain's edges; a field has its values at the middles of cells.
  const cells = ([low, high]: readonly [number, number]): readonly [number, number] => {
    const half = spanOf([low, high]) / (FINE - 1) / 2;
    return [low - half, high + half];
  };
  return {
    values: found,
    width: FINE,
    height: FINE,
    view: [cells(domain[0]), cells(domain[1])],
    min: found.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
    max: found.reduce((most, value) => Math.max(most, value), 0),
  };
};
