import { cos, sin } from '../../formula/math/float64';
import { between } from '../point-sets/draw';
import { classesOf, labelled } from './params';
import { definePlanarSet, REACH } from './planar';

/** Which part of its share of the radius a ring fills. */
const INNER = 0.2;
const OUTER = 0.8;

export const circles = definePlanarSet({
  id: 'circles',
  name: 'Circles',
  about: 'Rings around each other: no line parts them, squares of the coordinates do.',
  target: 'classes',
  params: classesOf(0.2),
  point: (random, k, params) => {
    const { classes = 2 } = params;
    const label = k % classes;
    const angle = between(random, 0, 2 * Math.PI);
    const radius = (REACH * (label + between(random, INNER, OUTER))) / classes;
    return labelled(random, [radius * cos(angle), radius * sin(angle)], label, params);
  },
});
