import type { Point } from '../../experiment/types';
import { hypot } from '../../formula/math/float64';
import type { SurfaceFunction } from '../../formula/wasm/plane/surface';

/** The second-order picture at a point. */
export interface Curvature {
  /** The larger eigenvalue of the Hessian first. */
  readonly eigenvalues: readonly [number, number];
  /** Unit length, in the order of `eigenvalues`, orthogonal. */
  readonly eigenvectors: readonly [Point, Point];
  /** Largest over smallest magnitude; Infinity where the Hessian is singular. */
  readonly condition: number;
}

/** Closed form for the symmetric matrix [[xx, xy], [xy, yy]]. */
export const decomposeSymmetric = (xx: number, xy: number, yy: number): Curvature => {
  const half = (xx - yy) / 2;
  const middle = (xx + yy) / 2;
  const radius = hypot(half, xy);
  // The eigenvalue of larger magnitude has no cancellation; the other follows from the determinant.
  const big = middle < 0 ? middle - radius : middle + radius;
  const small = big === 0 ? 0 : (xx / big) * yy - (xy / big) * xy;
  // Of the two ways to write the first eigenvector, the one without cancellation.
  const [u, v] = half >= 0 ? [half + radius, xy] : [xy, radius - half];
  const length = hypot(u, v);
  const first: Point = length === 0 ? [1, 0] : [u / length, v / length];
  return {
    eigenvalues: big >= small ? [big, small] : [small, big],
    eigenvectors: [first, [-first[1], first[0]]],
    condition: small === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.abs(big / small)),
  };
};

/** Eigenvalues, eigenvectors and condition number of a surface's Hessian at a point. */
export const curvatureAt = (surface: SurfaceFunction, x: number, y: number): Curvature => {
  const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = hessianAt(surface, x, y);
  return decomposeSymmetric(xx, xy, yy);
};

const hessianAt = (surface: SurfaceFunction, x: number, y: number) => {
  const out = new Float64Array(3);
  surface.hessian(x, y, out);
  return out;
};
