import { defineFit } from '../define';

export const circle = defineFit({
  id: 'circle',
  name: "A circle's centre",
  formula: 'mean((hypot(u - x, v - y) - 1.5)^2)',
  names: ['centre u', 'centre v'],
  radius: 1.5,
  data: { kind: 'ring', arc: 0.6 },
  domain: [
    [-3, 4],
    [-4, 3],
  ],
  start: [3, 2],
  about:
    'Points on a part of a circle whose radius is known: a bowl around its centre, and beyond it a second dip that is a trap.',
  logLevels: false,
});
