import { resolvePlane } from '../../../experiment/plane';
import { planeKey } from '../../../experiment/plane-key';
import type { PlaneSpec } from '../../../experiment/types';
import { hypot } from '../../../formula/math/float64';
import { createCache } from '../cache';
import { compilePlane } from '../compiled';
import { decomposeSymmetric } from '../hessian';

/** What a slope and a distance on a plane are compared with. */
export interface Ground {
  /** Diagonal of the domain; of a function of x alone its width. */
  readonly span: number;
  /** The largest slope and the largest curvature on a grid over the domain. */
  readonly steepest: number;
  readonly sharpest: number;
}

const GRID = 16;

const grounds = createCache<Ground>(16);

export const groundOf = (spec: PlaneSpec): Ground => {
  return grounds(planeKey(spec), () => survey(spec));
};

const survey = (spec: PlaneSpec): Ground => {
  const surface = compilePlane(spec);
  const { domain, dimension } = resolvePlane(spec);
  const [[xMin, xMax], [yMin, yMax]] = domain;
  const gradient = new Float64Array(2);
  const hessian = new Float64Array(3);
  let steepest = 0;
  let sharpest = 0;
  for (let i = 0; i <= GRID; i += 1)
    for (let j = 0; j <= GRID; j += 1) {
      const x = xMin + ((xMax - xMin) * i) / GRID;
      const y = yMin + ((yMax - yMin) * j) / GRID;
      surface.gradient(x, y, gradient);
      const slope = hypot(gradient[0] ?? 0, gradient[1] ?? 0);
      if (slope > steepest && Number.isFinite(slope)) steepest = slope;
      surface.hessian(x, y, hessian);
      const [xx = 0, xy = 0, yy = 0] = hessian;
      const [large, small] = decomposeSymmetric(xx, xy, yy).eigenvalues;
      const bend = Math.max(Math.abs(large), Math.abs(small));
      if (bend > sharpest && Number.isFinite(bend)) sharpest = bend;
    }
  return {
    span: dimension === 1 ? xMax - xMin : hypot(xMax - xMin, yMax - yMin),
    steepest,
    sharpest,
  };
};
