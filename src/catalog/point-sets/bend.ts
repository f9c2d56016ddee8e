import { tanh } from '../../formula/math/float64';
import { definePointSet } from '../define';
import { between, drawPoints } from './draw';
import { count, noise, number, seed } from './params';

/** v = height tanh(steepness u + shift) and normal noise. */
export const bend = definePointSet({
  id: 'bend',
  name: 'Bend',
  params: {
    n: count(50),
    height: number(1, 0, 3),
    steepness: number(2, 0, 5),
    shift: number(0, -3, 3),
    noise: noise(0.1),
    from: number(-3, -10, 10),
    to: number(3, -10, 10),
    seed,
  },
  generate: (params) => {
    const { height = 0, steepness = 0, shift = 0, noise: deviation = 0, from = 0, to = 0 } = params;
    return drawPoints(params, (random) => {
      const u = between(random, from, to);
      return [u, height * tanh(steepness * u + shift) + deviation * random.normal()];
    });
  },
});
