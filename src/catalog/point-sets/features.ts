import { definePointSet } from '../define';
import { drawPoints } from './draw';
import { count, noise, number, seed } from './params';

/** Two normal features u and v with a correlation, and w = first u + second v and normal noise. */
export const features = definePointSet({
  id: 'features',
  name: 'Two features',
  params: {
    n: count(60),
    first: number(1, -4, 4),
    second: number(0.5, -4, 4),
    correlation: {
      default: 0.95,
      min: -1,
      max: 1,
      scale: 'linear',
      allow: { atLeast: -1, atMost: 1 },
    },
    noise: noise(0.3),
    seed,
  },
  generate: (params) => {
    const { first = 0, second = 0, correlation = 0, noise: deviation = 0 } = params;
    const apart = Math.sqrt(1 - correlation * correlation);
    return drawPoints(params, (random) => {
      const u = random.normal();
      const v = correlation * u + apart * random.normal();
      return [u, v, first * u + second * v + deviation * random.normal()];
    });
  },
});
