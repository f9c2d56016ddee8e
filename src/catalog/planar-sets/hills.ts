import { exp } from '../../formula/math/float64';
import { inSquare, valuesOf } from './params';
import { definePlanarSet } from './planar';

/** Where hills and hollows are, and their heights. */
const hillsAndHollows = [
  [-2.5, 2.5, 1],
  [2.5, -2.5, 1],
  [2.5, 2.5, -1],
  [-2.5, -2.5, -1],
] as const;
/** Twice the square of their width. */
const SPREAD = 4;

const height = (x: number, y: number): number =>
  hillsAndHollows.reduce((sum, [a, b, top]) => {
    const [dx, dy] = [x - a, y - b];
    return sum + top * exp(-(dx * dx + dy * dy) / SPREAD);
  }, 0);

export const hills = definePlanarSet({
  id: 'hills',
  name: 'Hills',
  about: 'Two hills and two hollows between which the value is nearly 0.',
  target: 'values',
  params: valuesOf(0.05),
  point: (random, _, { noise = 0 }) => {
    const [x, y] = inSquare(random);
    return [x, y, height(x, y) + noise * random.normal()];
  },
});
