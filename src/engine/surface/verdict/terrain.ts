import { resolvePlane } from '../../../experiment/plane';
import { noiseDeviation } from '../../../experiment/starts';
import type { PlaneSpec, Point } from '../../../experiment/types';
import type { Place } from '../../../experiment/verdict';
import { hypot } from '../../../formula/math/float64';
import type { SurfaceFunction } from '../../../formula/wasm/plane/surface';
import { compilePlane } from '../compiled';
import { decomposeSymmetric } from '../hessian';
import { type Ground, groundOf } from './ground';
import { nearestCritical } from './nearest-critical';
import { placeOf } from './place';

/** A point where the gradient is 0, and what it is. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly where: Place;
}

/** The second-order picture at a point by magnitude: the sharp axis first. */
export interface Bend {
  readonly sharp: number;
  readonly flat: number;
  /** Unit vector of the sharp one. */
  readonly axis: Point;
}

/** A plane as a verdict asks it. */
export interface Terrain extends Ground {
  readonly surface: SurfaceFunction;
  readonly dimension: 1 | 2;
  /** Standard deviation of the gradient's noise. */
  readonly noise: number;
  /** Known global minima; none of a typed formula. */
  readonly minima: readonly (readonly [number, number, number])[];
  /** Length of the exact gradient. */
  slope(x: number, y: number): number;
  bend(x: number, y: number): Bend;
  /** The critical point that belongs to a place, if there is one. */
  critical(x: number, y: number): Spot | undefined;
}

export const terrainOf = (spec: PlaneSpec): Terrain => {
  const surface = compilePlane(spec);
  const { dimension, minima } = resolvePlane(spec);
  const ground = groundOf(spec);
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(3);
  return {
    ...ground,
    surface,
    dimension,
    noise: noiseDeviation(spec),
    minima,
    slope(x, y) {
      surface.gradient(x, y, gradient);
      return hypot(gradient[0] ?? Number.NaN, gradient[1] ?? Number.NaN);
    },
    bend(x, y) {
      surface.hessian(x, y, hessian);
      const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = hessian;
      if (dimension === 1) return { sharp: xx, flat: 0, axis: [1, 0] };
      const { eigenvalues, eigenvectors } = decomposeSymmetric(xx, xy, yy);
      const [large, small] = eigenvalues;
      return Math.abs(large) >= Math.abs(small)
        ? { sharp: large, flat: small, axis: eigenvectors[0] }
        : { sharp: small, flat: large, axis: eigenvectors[1] };
    },
    critical(x, y) {
      const found = nearestCritical(surface, x, y, ground.span);
      if (found === undefined) return undefined;
      return { ...found, where: placeOf(surface, found, ground.span, dimension) };
    },
  };
};
