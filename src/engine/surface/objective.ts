import type { LayerSpan } from '../../experiment/layer-span';
import { dimensionOf } from '../../experiment/plane';
import { isStochastic, noiseDeviation } from '../../experiment/starts';
import type { PlaneSpec } from '../../experiment/types';
import { planeLength } from '../../formula/math/plane-length';
import type { SurfaceFunction } from '../../formula/wasm/plane/surface';
import type { Objective } from '../objective';
import { compilePlane } from './compiled';
import { createDataBatches } from './data-batches';
import { createPlaneGiven } from './given';
import { createGradientNoise } from './noise';
import { createPlaneUpdater } from './updater';

const layersOf = (dimension: 1 | 2): readonly LayerSpan[] => [
  { name: 'point', offset: 0, size: dimension, shape: [dimension], weight: false },
];

/** Of a function of x alone, vectors of one number may come in: y has no part in them. */
const pair = (v: Float64Array): readonly [number, number] => [
  v[0] ?? Number.NaN,
  v.length === 1 ? 0 : (v[1] ?? Number.NaN),
];

/**
 * A function of x and y as something to minimise: theta = [x, y] in float64, the exact gradient of the formula,
 * and on it gaussian noise of standard deviation `noiseDeviation(spec)` that follows from the seed and the step alone.
 * Of a fit with batches loss and gradient are those of the
 * step's batch, and what is told is the loss of all points. A function of x alone has one parameter: y stays where it is, whatever moves x.
 */
export const createSurfaceObjective = (
  spec: PlaneSpec,
  seed: number,
): Objective<Float64Array, number> => {
  const surface = compilePlane(spec);
  const dimension = dimensionOf(spec);
  const batches = createDataBatches(spec, seed);
  const addNoise = createGradientNoise(seed, noiseDeviation(spec), dimension);
  const lossIn = ({ value }: SurfaceFunction, at: Float64Array) => value(...pair(at));
  const second = new Float64Array(3);
  const surfaceAt = (step: number) =>
    batches === undefined ? surface : surface.over(batches(step));
  const given = createPlaneGiven(surfaceAt, seed);
  // What is given back serves again: a race otherwise makes two short-lived vectors a step.
  const pool: Float64Array[] = [];
  const vector = () => pool.pop() ?? new Float64Array(2);
  const point = (x: number, y: number) => {
    const made = vector();
    made[0] = x;
    made[1] = y;
    return made;
  };
  return {
    dimension,
    layers: layersOf(dimension),
    lossAtEnd: true,
    recordsJudged: true,
    fixed: !isStochastic(spec),
    vectors: {
      epsilon: Number.EPSILON,
      bytesPerNumber: 8,
      zero: () => point(0, 0),
      scale(factor, v) {
        const [x, y] = pair(v);
        return point(factor * x, factor * y);
      },
      axpy(factor, x, y) {
        const [x0, x1] = pair(x);
        const [y0, y1] = pair(y);
        return point(factor * x0 + y0, factor * x1 + y1);
      },
      dot(a, b) {
        const [a0, a1] = pair(a);
        const [b0, b1] = pair(b);
        return a0 * b0 + a1 * b1;
      },
      sumAbs(v) {
        const [x, y] = pair(v);
        return Math.abs(x) + Math.abs(y);
      },
    },
    curvature: {
      hessian(at) {
        const [x, y] = pair(at);
        surface.hessian(x, y, second);
        const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = second;
        return dimension === 1 ? Float64Array.of(xx) : Float64Array.of(xx, xy, xy, yy);
      },
      times(hessian, v) {
        if (dimension === 1) return point((hessian[0] ?? Number.NaN) * (v[0] ?? Number.NaN), 0);
        const [xx = Number.NaN, xy = Number.NaN, yx = Number.NaN, yy = Number.NaN] = hessian;
        const [x, y] = pair(v);
        return point(xx * x + xy * y, yx * x + yy * y);
      },
    },
    initial: () => Float64Array.from(spec.start),
    gradient(at, step) {
      const gradient = vector();
      const [x, y] = pair(at);
      const value = surfaceAt(step).gradient(x, y, gradient);
      addNoise(step, gradient);
      return { loss: value, gradient };
    },
    given(name, at, _gradient, step) {
      const [x, y] = pair(at);
      const made = vector();
      given(name, x, y, step, made);
      return { vector: made, evaluations: 0, hessianEvaluations: name === 'noise' ? 0 : 1 };
    },
    loss: (at, step) => lossIn(surfaceAt(step), at),
    ...(batches && { told: (at: Float64Array) => lossIn(surface, at) }),
    position: pair,
    norm(v) {
      const [x, y] = pair(v);
      return planeLength(x, y);
    },
    distance(a, b) {
      const [ax, ay] = pair(a);
      const [bx, by] = pair(b);
      return planeLength(ax - bx, ay - by);
    },
    clone(v) {
      const copy = vector();
      copy.set(v);
      return copy;
    },
    release(v) {
      if (typeof v !== 'number') pool.push(v);
    },
    read: (scalars) => scalars,
    createUpdater: (program) => createPlaneUpdater(program, dimension),
    dispose() {},
  };
};
