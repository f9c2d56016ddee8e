import { cos, sin } from '../../formula/math/float64';
import { defineClasses } from './define';
import { REACH } from './planar';

export const xor = defineClasses({
  id: 'xor',
  name: 'Exclusive or',
  about: 'Sectors whose classes alternate: with two classes the sign of x₁x₂, which no line tells.',
  noise: 0.2,
  place: (random, label, classes, k) => {
    const round = Math.floor(k / classes) % 2;
    const angle = (Math.PI * (label + classes * round + random.uniform())) / classes;
    // Evenly over the disc.
    const radius = REACH * Math.sqrt(random.uniform());
    return [radius * cos(angle), radius * sin(angle)];
  },
});
