import { cos, sin } from '../../formula/math/float64';
import { classesOf, labelled } from './params';
import { definePlanarSet, REACH } from './planar';

/** Full turns of an arm, and how far from the middle it begins. */
const TURNS = 1.25;
const FROM = 0.5;

export const spirals = definePlanarSet({
  id: 'spirals',
  name: 'Spirals',
  about: 'Arms that wind around each other: hard to tell apart for a network with few units.',
  target: 'classes',
  params: classesOf(0.1),
  point: (random, k, params) => {
    const { classes = 2 } = params;
    const label = k % classes;
    const along = random.uniform();
    const radius = FROM + (REACH - FROM) * along;
    const angle = 2 * Math.PI * (TURNS * along + label / classes);
    return labelled(random, [radius * sin(angle), radius * cos(angle)], label, params);
  },
});
