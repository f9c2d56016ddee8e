import type { Domain } from '../../experiment/types';
import { hypot } from '../../formula/math/float64';
import type { SurfaceFunction } from '../../formula/wasm/plane/surface';
import { createRandom } from '../../random/seeded';
import { decomposeSymmetric } from './hessian';

export interface CriticalPoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export interface CriticalPoints {
  /** The lowest first. */
  readonly minima: readonly CriticalPoint[];
  readonly saddles: readonly CriticalPoint[];
}

const GRID = 48;
const ITERATIONS = 40;
const HALVINGS = 12;

/** Newton's method on gradient = 0, damped so that the gradient's norm falls at every step. */
export const newton = (surface: SurfaceFunction, x0: number, y0: number) => {
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(3);
  let x = x0;
  let y = y0;
  surface.gradient(x, y, gradient);
  let [gx = Number.NaN, gy = Number.NaN] = gradient;
  let norm = hypot(gx, gy);
  for (let i = 0; i < ITERATIONS && norm > 0; i += 1) {
    surface.hessian(x, y, hessian);
    const [xx = 0, xy = 0, yy = 0] = hessian;
    const determinant = xx * yy - xy * xy;
    const dx = -(yy * gx - xy * gy) / determinant;
    const dy = -(xx * gy - xy * gx) / determinant;
    if (!Number.isFinite(dx) || !Number.isFinite(dy)) break;
    let scale = 1;
    let better = false;
    for (let h = 0; h < HALVINGS && !better; h += 1, scale /= 2) {
      surface.gradient(x + scale * dx, y + scale * dy, gradient);
      const next = hypot(gradient[0] ?? Number.NaN, gradient[1] ?? Number.NaN);
      if (next >= norm || Number.isNaN(next)) continue;
      better = true;
      x += scale * dx;
      y += scale * dy;
      [gx = Number.NaN, gy = Number.NaN] = gradient;
      norm = next;
    }
    if (!better) break;
  }
  return { x, y, norm };
};

const SAMPLES = 800;
const BISECTIONS = 60;
/** What the second half of the bisections may still gain, of the whole depth. */
const SETTLED = 0.01;

/** Minima of a function of x alone: where the derivative turns from falling to rising. There are no saddles. */
const findMinima = (surface: SurfaceFunction, [low, high]: Domain[0]): CriticalPoints => {
  const gradient = new Float64Array(2);
  const slope = (x: number): number => {
    surface.gradient(x, 0, gradient);
    return gradient[0] ?? Number.NaN;
  };
  const minima: CriticalPoint[] = [];
  for (let k = 0; k < SAMPLES; k += 1) {
    let left = low + ((high - low) * k) / SAMPLES;
    let right = low + ((high - low) * (k + 1)) / SAMPLES;
    if (!(slope(left) < 0 && slope(right) >= 0)) continue;
    const brim = Math.max(surface.value(left, 0), surface.value(right, 0));
    let halfway = Number.NaN;
    for (let i = 0; i < BISECTIONS; i += 1) {
      if (i === BISECTIONS / 2) halfway = surface.value(right, 0);
      const middle = (left + right) / 2;
      if (slope(middle) < 0) left = middle;
      else right = middle;
    }
    const value = surface.value(right, 0);
    // The slope turns at a pole, too, and at the edge of what is defined: there the values never settle.
    if (Number.isFinite(value) && halfway - value <= SETTLED * (brim - value))
      minima.push({ x: right, y: 0, value });
  }
  return { minima: minima.sort((a, b) => a.value - b.value), saddles: [] };
};

/**
 * Minima and saddles of a typed formula inside a domain, by Newton's method from a jittered grid.
 * Finds isolated points where the Hessian is regular; corners (as of `abs`) and flat valleys have none.
 */
export const findCriticalPoints = (
  surface: SurfaceFunction,
  [[xMin, xMax], [yMin, yMax]]: Domain,
  seed: number,
  dimension: 1 | 2 = 2,
): CriticalPoints => {
  if (dimension === 1) return findMinima(surface, [xMin, xMax]);
  const random = createRandom(seed, 'critical-points');
  const width = xMax - xMin;
  const height = yMax - yMin;
  const minima: CriticalPoint[] = [];
  const saddles: CriticalPoint[] = [];
  const hessian = new Float64Array(3);
  const same = (a: CriticalPoint, x: number, y: number) =>
    Math.abs(a.x - x) < 1e-5 * width && Math.abs(a.y - y) < 1e-5 * height;
  for (let i = 0; i < GRID * GRID; i += 1) {
    const { x, y, norm } = newton(
      surface,
      xMin + ((i % GRID) + random.uniform()) * (width / GRID),
      yMin + (Math.floor(i / GRID) + random.uniform()) * (height / GRID),
    );
    if (x < xMin || x > xMax || y < yMin || y > yMax) continue;
    surface.hessian(x, y, hessian);
    const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = hessian;
    const [large, small] = decomposeSymmetric(xx, xy, yy).eigenvalues;
    const scale = Math.max(Math.abs(large), Math.abs(small));
    // Converged: the Newton step that is left is tiny beside the view; else it stalled, or the loss has no foot here.
    const regular = Math.min(Math.abs(large), Math.abs(small)) > 1e-9 * scale;
    if (!regular || !(norm <= 1e-9 * scale * hypot(width, height)) || large < 0) continue;
    const list = small > 0 ? minima : saddles;
    if (!list.some((known) => same(known, x, y))) list.push({ x, y, value: surface.value(x, y) });
  }
  const byValue = (a: CriticalPoint, b: CriticalPoint) => a.value - b.value;
  return { minima: minima.sort(byValue), saddles: saddles.sort(byValue) };
};
