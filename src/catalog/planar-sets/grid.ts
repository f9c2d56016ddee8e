import { classesOf, inSquare, labelled } from './params';
import { definePlanarSet, REACH } from './planar';

/** Cells of a side. */
const CELLS = 4;

const cellOf = (x: number): number => Math.floor((CELLS * (x + REACH)) / (2 * REACH));

export const grid = definePlanarSet({
  id: 'grid',
  name: 'Grid',
  about: 'A chessboard: many corners, and each of them wants units of its own.',
  target: 'classes',
  params: classesOf(0.1),
  point: (random, _, params) => {
    const { classes = 2 } = params;
    const place = inSquare(random);
    return labelled(random, place, (cellOf(place[0]) + cellOf(place[1])) % classes, params);
  },
});
