import type { Point } from '../../experiment/types';
import { type Seen, series } from './seen';

/** Distances of every seen point from one, in the units of the plane. */
export const distances = (seen: Seen, [x, y]: Point): number[] => {
  const ys = series(seen, seen.record.y);
  return series(seen, seen.record.x).map((value, k) =>
    Math.hypot(value - x, (ys[k] ?? Number.NaN) - y),
  );
};

/** Length of every update seen; the first is number 1, so entry 0 has none. */
export const stepLengths = (seen: Seen): number[] => {
  const xs = series(seen, seen.record.x);
  const ys = series(seen, seen.record.y);
  return xs.map((x, k) =>
    k === 0
      ? Number.NaN
      : Math.hypot(x - (xs[k - 1] ?? Number.NaN), (ys[k] ?? 0) - (ys[k - 1] ?? Number.NaN)),
  );
};

/** What a straight line would have saved, as a share of the way gone. */
export const detourOf = (seen: Seen): number => {
  const lengths = stepLengths(seen).slice(1);
  const way = lengths.reduce((sum, length) => sum + length, 0);
  const start: Point = [seen.record.x?.[0] ?? Number.NaN, seen.record.y?.[0] ?? Number.NaN];
  return 1 - (distances(seen, start).at(-1) ?? Number.NaN) / way;
};

/** The greatest distance at the same step, as far as both were seen. */
export const apartOf = (a: Seen, b: Seen): number => {
  const count = Math.min(a.count, b.count);
  let most = 0;
  for (let k = 0; k < count; k += 1) {
    const dx = (a.record.x?.[k] ?? Number.NaN) - (b.record.x?.[k] ?? Number.NaN);
    const dy = (a.record.y?.[k] ?? Number.NaN) - (b.record.y?.[k] ?? Number.NaN);
    most = Math.max(most, Math.hypot(dx, dy));
  }
  return count === 0 ? Number.NaN : most;
};

/** How often neighbours lie on different sides of the value. */
export const crossingsOf = (values: readonly number[], value: number): number =>
  values.filter((v, k) => k > 0 && (v - value) * ((values[k - 1] ?? value) - value) < 0).length;
