import { cos, sin } from '../../formula/math/float64';
import { between } from '../point-sets/draw';
import { defineClasses } from './define';
import { REACH } from './planar';

/** Which part of its share of the radius a ring fills. */
const INNER = 0.2;
const OUTER = 0.8;

export const circles = defineClasses({
  id: 'circles',
  name: 'Circles',
  about: 'Rings around each other: no line parts them, squares of the coordinates do.',
  noise: 0.2,
  place: (random, label, classes) => {
    const angle = between(random, 0, 2 * Math.PI);
    const radius = (REACH * (label + between(random, INNER, OUTER))) / classes;
    return [radius * cos(angle), radius * sin(angle)];
  },
});
