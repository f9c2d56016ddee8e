import { defineValues } from './define';
import { REACH } from './planar';

export const plane = defineValues({
  id: 'plane',
  name: 'Plane',
  about: 'A value that grows evenly in one direction: a single linear layer fits it.',
  value: (x, y) => (x + y) / (2 * REACH),
});
