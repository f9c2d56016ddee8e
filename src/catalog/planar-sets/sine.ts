import { sin } from '../../formula/math/float64';
import { inSquare, valuesOf } from './params';
import { definePlanarSet } from './planar';

export const sine = definePlanarSet({
  id: 'sine',
  name: 'Sine',
  about: 'The mean of the sines of both coordinates: waves, which sines as features make flat.',
  target: 'values',
  params: valuesOf(0.05),
  point: (random, _, { noise = 0 }) => {
    const [x, y] = inSquare(random);
    return [x, y, (sin(x) + sin(y)) / 2 + noise * random.normal()];
  },
});
