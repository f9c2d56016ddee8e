import { createRandom } from '../../random/seeded';

/**
 * Gaussian noise on a plane's gradient, standard deviation `deviation` in each component. It belongs to the step,
 * not to the call: every run meets the same noise at the same step, however many there are.
 * @param dimension of a function of x alone 1: its slope by y is 0 whatever the noise
 */
export const createGradientNoise = (
  seed: number,
  deviation: number,
  dimension: 1 | 2 = 2,
): ((step: number, gradient: Float64Array) => void) => {
  if (deviation === 0) return () => {};
  let drawn = -1;
  let x = 0;
  let y = 0;
  return (step, gradient) => {
    if (step !== drawn) {
      const random = createRandom(seed, `gradient-noise/${step}`);
      x = deviation * random.normal();
      y = deviation * random.normal();
      drawn = step;
    }
    gradient[0] = (gradient[0] ?? 0) + x;
    if (dimension === 2) gradient[1] = (gradient[1] ?? 0) + y;
  };
};
