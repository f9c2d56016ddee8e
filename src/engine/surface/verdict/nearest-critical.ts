import type { Point } from '../../../experiment/types';
import { hypot } from '../../../formula/math/float64';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { decomposeSymmetric } from '../hessian';

const ITERATIONS = 40;
const HALVINGS = 12;
/** How much of the slope may be left: at a triple saddle Newton's method only halves the way with every step. */
const LEFT = 1e-3;
/** What is left of a slope, beside the sharpest curvature, is rounding. */
const ROUNDING = 1e3 * Number.EPSILON;
/** In shares of the domain's diagonal: a weak axis may have so far to go to where its slope ends. */
const BESIDE = 1e-3;
/** An eigenvalue this much smaller than the other one counts as 0: along a valley's floor there is no way to go. */
const LEVEL = 1e-9;

/**
 * The critical point that belongs to a place: Newton's method on gradient = 0 from there, along axes that bend alone,
 * damped so that the slope falls at every step. Nothing where it gets stuck with a slope left.
 * @param span diagonal of the domain
 */
export const nearestCritical = (
  surface: SurfaceFunction,
  x0: number,
  y0: number,
  span: number,
): { readonly x: number; readonly y: number } | undefined => {
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(3);
  const slopeAt = (x: number, y: number): number => {
    surface.gradient(x, y, gradient);
    return hypot(gradient[0] ?? Number.NaN, gradient[1] ?? Number.NaN);
  };
  let [x, y] = [x0, y0];
  const start = slopeAt(x, y);
  let slope = start;
  let sharpest = 0;
  for (let i = 0; i < ITERATIONS && slope > 0; i += 1) {
    const [gx = 0, gy = 0] = gradient;
    surface.hessian(x, y, hessian);
    const [xx = 0, xy = 0, yy = 0] = hessian;
    const { eigenvalues, eigenvectors } = decomposeSymmetric(xx, xy, yy);
    sharpest = Math.max(...eigenvalues.map(Math.abs));
    let [dx, dy] = [0, 0];
    eigenvectors.forEach(([ux, uy], axis) => {
      const value = eigenvalues[axis] ?? 0;
      if (!(Math.abs(value) > LEVEL * sharpest)) return;
      const way = -(gx * ux + gy * uy) / value;
      dx += way * ux;
      dy += way * uy;
    });
    if (!Number.isFinite(dx + dy)) break;
    let scale = 1;
    let better = false;
    for (let h = 0; h < HALVINGS && !better; h += 1, scale /= 2) {
      const next = slopeAt(x + scale * dx, y + scale * dy);
      if (!(next < slope)) continue;
      better = true;
      [x, y, slope] = [x + scale * dx, y + scale * dy, next];
    }
    if (!better) break;
  }
  // Where a run has come to the very point, rounding leaves nothing to halve.
  const rounding = ROUNDING * sharpest * (1 + hypot(x, y));
  if (!(slope <= Math.max(LEFT * start, rounding))) return undefined;
  surface.hessian(x, y, hessian);
  return runsOn([x, y], gradient, hessian, span) ? undefined : { x, y };
};

/** Whether the slope along an axis that hardly bends, slight beside the other one, leads far away, as that of exp(-x) does. */
const runsOn = (
  [x, y]: Point,
  [gx = 0, gy = 0]: ArrayLike<number> & Iterable<number>,
  [xx = 0, xy = 0, yy = 0]: ArrayLike<number> & Iterable<number>,
  span: number,
): boolean => {
  const { eigenvalues, eigenvectors } = decomposeSymmetric(xx, xy, yy);
  const sharpest = Math.max(...eigenvalues.map(Math.abs));
  const [wx, wy] = [1 + Math.abs(x), 1 + Math.abs(y)];
  return eigenvectors.some(([ux, uy], axis) => {
    const value = Math.abs(eigenvalues[axis] ?? 0);
    if (value > LEVEL * sharpest) return false;
    const along = Math.abs(gx * ux + gy * uy);
    const ofX = Math.abs(xx) * wx + Math.abs(xy) * wy;
    const ofY = Math.abs(xy) * wx + Math.abs(yy) * wy;
    const rounding = ROUNDING * (Math.abs(ux) * ofX + Math.abs(uy) * ofY);
    return along > rounding && along > BESIDE * span * value;
  });
};
