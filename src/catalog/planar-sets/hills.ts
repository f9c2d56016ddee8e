import { exp } from '../../formula/math/float64';
import { defineValues } from './define';

/** Where hills and hollows are, and their heights. */
const hillsAndHollows = [
  [-2.5, 2.5, 1],
  [2.5, -2.5, 1],
  [2.5, 2.5, -1],
  [-2.5, -2.5, -1],
] as const;
/** Twice the square of their width. */
const SPREAD = 4;

export const hills = defineValues({
  id: 'hills',
  name: 'Hills',
  about: 'Two hills and two hollows between which the value is nearly 0.',
  value: (x, y) =>
    hillsAndHollows.reduce((sum, [a, b, top]) => {
      const [dx, dy] = [x - a, y - b];
      return sum + top * exp(-(dx * dx + dy * dy) / SPREAD);
    }, 0),
});
