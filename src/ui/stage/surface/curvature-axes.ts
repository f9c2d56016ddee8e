import { eigenSymmetric } from '../../../catalog/method/symmetric';
import type { Point } from '../../../experiment/types';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import type { Transform } from '../../canvas/view';

/** One axis of the curvature's ellipse, in pixels: half of it, from the middle. */
export interface CurvatureAxis {
  readonly x: number;
  readonly y: number;
  /** The surface bends downwards along it. */
  readonly negative: boolean;
}

/** Half of the long axis. */
const LONG = 62;
/** The ellipse is at most so many times as long as wide, so that it does not become a line. */
const MOST_RATIO = 22;

/**
 * Half axes of the curve on which the surface's quadratic model has risen (or fallen) by the same amount: as long as
 * 1/sqrt of the curvature along them.
 * @returns undefined where the surface does not bend, where y does not count, or where there are no numbers
 */
export const curvatureAxes = (
  surface: SurfaceFunction,
  [x, y]: Point,
  { scaleX, scaleY }: Transform,
): readonly [CurvatureAxis, CurvatureAxis] | undefined => {
  const out = new Float64Array(3);
  surface.hessian(x, y, out);
  const [xx = 0, xy = 0, yy = 0] = out;
  if (!Number.isFinite(xx + xy + yy) || (xy === 0 && yy === 0)) return undefined;
  const { values, vectors } = eigenSymmetric(Float64Array.of(xx, xy, xy, yy), 2);
  const sharpest = Math.max(Math.abs(values[0] ?? 0), Math.abs(values[1] ?? 0));
  if (sharpest === 0) return undefined;
  const [a, b] = vectors.map((vector, k) => {
    const value = values[k] ?? 0;
    const ratio = Math.min(MOST_RATIO, Math.sqrt(sharpest / Math.abs(value)));
    return {
      x: ratio * (vector[0] ?? 0) * scaleX,
      y: ratio * (vector[1] ?? 0) * scaleY,
      negative: value < 0,
    };
  });
  if (!a || !b) return undefined;
  const longest = Math.max(Math.hypot(a.x, a.y), Math.hypot(b.x, b.y));
  const scaled = (axis: CurvatureAxis): CurvatureAxis => ({
    x: (axis.x * LONG) / longest,
    y: (axis.y * LONG) / longest,
    negative: axis.negative,
  });
  return [scaled(a), scaled(b)];
};
