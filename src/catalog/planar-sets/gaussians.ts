import { cos, sin } from '../../formula/math/float64';
import { classesOf, labelled } from './params';
import { definePlanarSet } from './planar';

const RADIUS = 2.8;

export const gaussians = definePlanarSet({
  id: 'gaussians',
  name: 'Gaussians',
  about: 'Round clouds of points: lines part them as well as anything can.',
  target: 'classes',
  params: classesOf(1),
  point: (random, k, params) => {
    const { classes = 2 } = params;
    const label = k % classes;
    const angle = 2 * Math.PI * (label / classes + 1 / 8);
    return labelled(random, [RADIUS * cos(angle), RADIUS * sin(angle)], label, params);
  },
});
