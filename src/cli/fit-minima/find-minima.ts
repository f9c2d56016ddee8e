import { compilePlane } from '../../engine/surface/compiled';
import { pointsOf } from '../../experiment/fit/data';
import type { FitSpec } from '../../experiment/types';
import { hypot } from '../../formula/math/float64';

type Minimum = readonly [number, number, number];

const GRID = 30;
const ROUNDS = 60;
const POLISH = 4;
/** Two arrivals closer than this share of the domain are one. */
const SAME = 1e-6;
/** Local minima above the lowest by more than this are not global. */
const LEVEL = 1e-9;

/** Newton's method, where the Hessian is no bowl by gradients against its curvature, until it stands still. */
const descend = (spec: FitSpec, from: readonly [number, number]): Minimum | undefined => {
  const surface = compilePlane(spec);
  const [slope, hessian] = [new Float64Array(2), new Float64Array(3)];
  let [x, y] = from;
  let value = surface.value(x, y);
  for (let round = 0; round < ROUNDS; round += 1) {
    surface.gradient(x, y, slope);
    surface.hessian(x, y, hessian);
    const [gx = 0, gy = 0] = slope;
    const [xx = 0, xy = 0, yy = 0] = hessian;
    // Enough of the identity to make it positive definite.
    const middle = (xx + yy) / 2;
    const radius = hypot((xx - yy) / 2, xy);
    const shift = middle - radius > 1e-9 ? 0 : radius - middle + 1e-3 + 0.1 * radius;
    const [a, c] = [xx + shift, yy + shift];
    const determinant = a * c - xy * xy;
    const [dx, dy] = [-(c * gx - xy * gy) / determinant, -(a * gy - xy * gx) / determinant];
    let length = 1;
    let next = surface.value(x + dx, y + dy);
    while (!(next <= value) && length > 1e-8) {
      length /= 2;
      next = surface.value(x + length * dx, y + length * dy);
    }
    if (!(next <= value)) break;
    x += length * dx;
    y += length * dy;
    value = next;
  }
  // The loss can no longer tell points this close apart; the slope still can.
  for (let round = 0; round < POLISH; round += 1) {
    surface.gradient(x, y, slope);
    surface.hessian(x, y, hessian);
    const [gx = 0, gy = 0] = slope;
    const [xx = 0, xy = 0, yy = 0] = hessian;
    const determinant = xx * yy - xy * xy;
    if (!(xx > 0 && determinant > 0)) return undefined;
    x -= (yy * gx - xy * gy) / determinant;
    y -= (xx * gy - xy * gx) / determinant;
  }
  surface.gradient(x, y, slope);
  const steep = hypot(slope[0] ?? 1, slope[1] ?? 1);
  return steep < 1e-12 ? [x, y, surface.value(x, y)] : undefined;
};

/** The line through two of the points that has the least absolute loss: no other line is better (Boscovich, 1757). */
const throughTwo = (spec: FitSpec): Minimum => {
  const { value } = compilePlane(spec);
  const points = pointsOf(spec.data);
  let best: Minimum = [Number.NaN, Number.NaN, Number.POSITIVE_INFINITY];
  points.forEach(([u1 = 0, v1 = 0], i) => {
    for (const [u2 = 0, v2 = 0] of points.slice(i + 1)) {
      const x = (v2 - v1) / (u2 - u1);
      const y = v1 - x * u1;
      const loss = value(x, y);
      if (loss < best[2]) best = [x, y, loss];
    }
  });
  return best;
};

/** Every global minimum of a fit inside its domain. */
export const findMinima = (id: string, spec: FitSpec): readonly Minimum[] => {
  if (id === 'outlier-absolute') return [throughTwo(spec)];
  const [[xMin, xMax], [yMin, yMax]] = spec.domain;
  const found: Minimum[] = [];
  for (let i = 0; i <= GRID; i += 1)
    for (let j = 0; j <= GRID; j += 1) {
      const at = descend(spec, [
        xMin + ((xMax - xMin) * i) / GRID,
        yMin + ((yMax - yMin) * j) / GRID,
      ]);
      if (at === undefined) continue;
      const [x, y] = at;
      if (x < xMin || x > xMax || y < yMin || y > yMax) continue;
      const known = found.some(
        ([a, b]) =>
          Math.abs(a - x) < SAME * (xMax - xMin) && Math.abs(b - y) < SAME * (yMax - yMin),
      );
      if (!known) found.push(at);
    }
  const least = Math.min(...found.map(([, , value]) => value));
  return found.filter(([, , value]) => value <= least + LEVEL);
};
