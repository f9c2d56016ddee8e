import { sin } from '../../formula/math/float64';
import { definePointSet } from '../define';
import { between, drawPoints } from './draw';
import { count, noise, number, seed } from './params';

/** v = amplitude sin(frequency u + phase) and normal noise. */
export const wave = definePointSet({
  id: 'wave',
  name: 'Wave',
  params: {
    n: count(60),
    amplitude: number(1, 0, 3),
    frequency: number(2, 0, 8),
    phase: number(0.5, -3, 3),
    noise: noise(0.2),
    from: number(-3, -10, 10),
    to: number(3, -10, 10),
    seed,
  },
  generate: (params) => {
    const {
      amplitude = 0,
      frequency = 0,
      phase = 0,
      noise: deviation = 0,
      from = 0,
      to = 0,
    } = params;
    return drawPoints(params, (random) => {
      const u = between(random, from, to);
      return [u, amplitude * sin(frequency * u + phase) + deviation * random.normal()];
    });
  },
});
