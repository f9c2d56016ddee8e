import { inSquare, valuesOf } from './params';
import { definePlanarSet, REACH } from './planar';

export const plane = definePlanarSet({
  id: 'plane',
  name: 'Plane',
  about: 'A value that grows evenly in one direction: a single linear layer fits it.',
  target: 'values',
  params: valuesOf(0.05),
  point: (random, _, { noise = 0 }) => {
    const [x, y] = inSquare(random);
    return [x, y, (x + y) / (2 * REACH) + noise * random.normal()];
  },
});
