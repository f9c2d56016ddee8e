import { cos, sin } from '../../formula/math/float64';
import { between } from '../point-sets/draw';
import { defineClasses } from './define';
import { REACH } from './planar';

export const moons = defineClasses({
  id: 'moons',
  name: 'Moons',
  about: 'Half moons that reach into each other, open above and below in turn.',
  noise: 0.3,
  place: (random, label, classes) => {
    const radius = (2 * REACH) / (classes + 1);
    const angle = between(random, 0, Math.PI);
    const x = radius * (cos(angle) + label - (classes - 1) / 2);
    const up = label % 2 === 0 ? 1 : -1;
    return [x, up * radius * (sin(angle) - 0.25)];
  },
});
