import { cos, sin } from '../../formula/math/float64';
import { between } from '../point-sets/draw';
import { classesOf, labelled } from './params';
import { definePlanarSet, REACH } from './planar';

export const moons = definePlanarSet({
  id: 'moons',
  name: 'Moons',
  about: 'Half moons that reach into each other, open above and below in turn.',
  target: 'classes',
  params: classesOf(0.3),
  point: (random, k, params) => {
    const { classes = 2 } = params;
    const label = k % classes;
    const radius = (2 * REACH) / (classes + 1);
    const angle = between(random, 0, Math.PI);
    const x = radius * (cos(angle) + label - (classes - 1) / 2);
    const up = label % 2 === 0 ? 1 : -1;
    const y = up * radius * (sin(angle) - 0.25);
    return labelled(random, [x, y], label, params);
  },
});
