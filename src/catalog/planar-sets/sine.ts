import { sin } from '../../formula/math/float64';
import { defineValues } from './define';

export const sine = defineValues({
  id: 'sine',
  name: 'Sine',
  about: 'The mean of the sines of both coordinates: waves, which sines as features make flat.',
  value: (x, y) => (sin(x) + sin(y)) / 2,
});
