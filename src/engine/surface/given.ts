import type { GivenVector } from '../../formula/given';
import type { SurfaceFunction } from '../../formula/wasm/plane/surface';
import { createRandom } from '../../random/seeded';

/** Writes a vector that a rule reads beside theta and its gradient, at (x, y) and before update number step + 1. */
export type PlaneGiven = (
  name: GivenVector,
  x: number,
  y: number,
  step: number,
  out: Float64Array,
) => void;

/** Signs, each as likely as the other (Rademacher), from seed and step alone. */
const signsOf = (seed: number, step: number): readonly [number, number] => {
  const random = createRandom(seed, `hessian/${step}`);
  const sign = () => (random.uniform() < 0.5 ? -1 : 1);
  return [sign(), sign()];
};

/**
 * The given vectors of a plane: the Hessian in them is exact, its diagonal estimated as on a network.
 * @param surfaceAt the function of the batch of a step
 */
export const createPlaneGiven = (
  surfaceAt: (step: number) => SurfaceFunction,
  seed: number,
): PlaneGiven => {
  const second = new Float64Array(3);
  return (name, x, y, step, out) => {
    switch (name) {
      case 'noise': {
        const random = createRandom(seed, `noise/${step}`);
        out[0] = random.normal();
        out[1] = random.normal();
        return;
      }
      case 'hessian': {
        const [u, v] = signsOf(seed, step);
        surfaceAt(step).hessian(x, y, second);
        const [xx = Number.NaN, xy = Number.NaN, yy = Number.NaN] = second;
        out[0] = u * (xx * u + xy * v);
        out[1] = v * (xy * u + yy * v);
        return;
      }
      case 'gaussNewton':
        throw new Error('a surface has no labels to draw: parseExperiment refuses such a rule');
      default:
        name satisfies never;
    }
  };
};
