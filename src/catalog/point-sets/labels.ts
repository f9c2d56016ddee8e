import { exp } from '../../formula/math/float64';
import { definePointSet } from '../define';
import { between, drawPoints } from './draw';
import { count, number, seed } from './params';

/** v is 1 or 0, and 1 with the probability 1 / (1 + exp(-slope (u - threshold))). */
export const labels = definePointSet({
  id: 'labels',
  name: 'Two classes on a line',
  params: {
    n: count(60),
    slope: number(3, 0, 10),
    threshold: number(0.5, -3, 3),
    from: number(-3, -10, 10),
    to: number(3, -10, 10),
    seed,
  },
  generate: (params) => {
    const { slope = 0, threshold = 0, from = 0, to = 0 } = params;
    return drawPoints(params, (random) => {
      const u = between(random, from, to);
      const chance = 1 / (1 + exp(-slope * (u - threshold)));
      return [u, random.uniform() < chance ? 1 : 0];
    });
  },
});
