import type { Point } from '../../../experiment/types';
import { hypot } from '../../../formula/math/float64';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { newton } from '../critical';
import { curvatureAt } from '../hessian';
import type { Critical } from './situation';

/** How much of the slope may be left: at a triple saddle Newton's method only halves the way with every step. */
const LEFT = 1e-3;
/** What is left of a slope, beside the sharpest curvature, is rounding. */
const ROUNDING = 1e3 * Number.EPSILON;

/** The critical point that belongs to a place, by Newton's method from there; nothing where it gets stuck. */
export const findCritical = (surface: SurfaceFunction, [x, y]: Point): Critical | undefined => {
  const gradient = new Float64Array(2);
  surface.gradient(x, y, gradient);
  const slope = hypot(gradient[0] ?? Number.NaN, gradient[1] ?? Number.NaN);
  const found = newton(surface, x, y);
  const { eigenvalues } = curvatureAt(surface, found.x, found.y);
  // Where a run has come to the very point, rounding leaves nothing to halve.
  const sharpest = Math.max(...eigenvalues.map(Math.abs));
  const there = slope <= ROUNDING * sharpest * (1 + hypot(x, y));
  if (!there && !(found.norm <= LEFT * slope)) return undefined;
  return { distance: hypot(found.x - x, found.y - y), eigenvalues };
};
