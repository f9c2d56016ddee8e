import { cos, sin } from '../../formula/math/float64';
import { defineClasses } from './define';
import { REACH } from './planar';

/** Full turns of an arm, and how far from the middle it begins. */
const TURNS = 1.25;
const FROM = 0.5;

export const spirals = defineClasses({
  id: 'spirals',
  name: 'Spirals',
  about: 'Arms that wind around each other: hard to tell apart for a network with few units.',
  noise: 0.1,
  place: (random, label, classes) => {
    const along = random.uniform();
    const radius = FROM + (REACH - FROM) * along;
    const angle = 2 * Math.PI * (TURNS * along + label / classes);
    return [radius * sin(angle), radius * cos(angle)];
  },
});
