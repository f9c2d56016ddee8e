import { exp } from '../../formula/math/float64';
import { definePointSet } from '../define';
import { between, drawPoints } from './draw';
import { count, noise, number, seed } from './params';

/** v = amount exp(-rate u) and normal noise. */
export const decay = definePointSet({
  id: 'decay',
  name: 'Exponential decay',
  params: {
    n: count(40),
    amount: number(3, 0, 10),
    rate: number(0.8, 0, 4),
    noise: noise(0.1),
    from: number(0, -10, 10),
    to: number(5, -10, 10),
    seed,
  },
  generate: (params) => {
    const { amount = 0, rate = 0, noise: deviation = 0, from = 0, to = 0 } = params;
    return drawPoints(params, (random) => {
      const u = between(random, from, to);
      return [u, amount * exp(-rate * u) + deviation * random.normal()];
    });
  },
});
