import { definePointSet } from '../define';
import { between, drawPoints } from './draw';
import { count, noise, number, seed } from './params';

/** v = slope u + intercept and normal noise; of the first `outliers` points the answer is `offset` off. */
export const line = definePointSet({
  id: 'line',
  name: 'Line',
  params: {
    n: count(40),
    slope: number(1.5, -4, 4),
    intercept: number(-0.5, -4, 4),
    noise: noise(0.4),
    from: number(-2, -10, 10),
    to: number(2, -10, 10),
    outliers: { default: 0, min: 0, max: 10, scale: 'integer', allow: { atLeast: 0 } },
    offset: number(10, -20, 20),
    seed,
  },
  generate: (params) => {
    const { slope = 0, intercept = 0, noise: deviation = 0, from = 0, to = 0 } = params;
    const { outliers = 0, offset = 0 } = params;
    return drawPoints(params, (random, k) => {
      const u = between(random, from, to);
      const v = slope * u + intercept + deviation * random.normal();
      return [u, k < outliers ? v + offset : v];
    });
  },
});
