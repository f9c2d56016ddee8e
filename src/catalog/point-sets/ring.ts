import { cos, sin } from '../../formula/math/float64';
import { definePointSet } from '../define';
import { between, drawPoints } from './draw';
import { count, noise, number, seed } from './params';

/** (u, v) around a circle, off it by normal noise; `arc` is the part of the circle that is seen, 1 for all of it. */
export const ring = definePointSet({
  id: 'ring',
  name: 'Circle',
  params: {
    n: count(40),
    centerU: number(0.6, -3, 3),
    centerV: number(-0.4, -3, 3),
    radius: number(1.5, 0, 4),
    arc: number(1, 0, 1),
    noise: noise(0.1),
    seed,
  },
  generate: (params) => {
    const { centerU = 0, centerV = 0, radius = 0, arc = 0, noise: deviation = 0 } = params;
    return drawPoints(params, (random) => {
      const angle = between(random, 0, 2 * Math.PI * arc);
      const r = radius + deviation * random.normal();
      return [centerU + r * cos(angle), centerV + r * sin(angle)];
    });
  },
});
