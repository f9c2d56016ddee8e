import { defineSurface } from '../define';

export const doubleWell1d = defineSurface({
  id: 'double-well-1d',
  name: 'Double well (one dimension)',
  formula: 'x^4 - 2*x^2 + 0.3*x',
  dimension: 1,
  domain: [
    [-2, 2],
    [-1, 1],
  ],
  minima: [[-1.0355787140888537, 0, -1.305428483743916]],
  start: [1.7, 0],
  about:
    'Two hollows with a hill between: too little speed stays in the first one, too much flies over the second.',
  logLevels: false,
});
