import { cos, sin } from '../../formula/math/float64';
import { defineClasses } from './define';

const RADIUS = 2.8;

export const gaussians = defineClasses({
  id: 'gaussians',
  name: 'Gaussians',
  about: 'Round clouds of points: lines part them as well as anything can.',
  noise: 1,
  place: (_, label, classes) => {
    const angle = 2 * Math.PI * (label / classes + 1 / 8);
    return [RADIUS * cos(angle), RADIUS * sin(angle)];
  },
});
