import { cos, sin } from '../../formula/math/float64';
import { classesOf, labelled } from './params';
import { definePlanarSet, REACH } from './planar';

export const xor = definePlanarSet({
  id: 'xor',
  name: 'Exclusive or',
  about: 'Sectors whose classes alternate: with two classes the sign of x₁x₂, which no line tells.',
  target: 'classes',
  params: classesOf(0.2),
  point: (random, k, params) => {
    const { classes = 2 } = params;
    const label = k % classes;
    const round = Math.floor(k / classes) % 2;
    const angle = (Math.PI * (label + classes * round + random.uniform())) / classes;
    // Evenly over the disc.
    const radius = REACH * Math.sqrt(random.uniform());
    return labelled(random, [radius * cos(angle), radius * sin(angle)], label, params);
  },
});
