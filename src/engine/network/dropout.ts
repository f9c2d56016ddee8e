import { createRandom } from '../../random/seeded';

/**
 * Inverted dropout (Srivastava et al. 2014, section 10): what is kept is divided by the chance to be kept.
 * @param out becomes the factors for the inputs of layer number `layer` at a step, the same for all runs
 */
export const writeDropout = (
  rate: number,
  seed: number,
  step: number,
  layer: number,
  out: Float32Array,
): void => {
  createRandom(seed, `dropout/${step}/${layer}`).fill(out, rate, 0, 1 / (1 - rate));
};
