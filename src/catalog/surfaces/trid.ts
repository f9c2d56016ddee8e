import { defineSurface } from '../define';

export const trid = defineSurface({
  id: 'trid',
  name: 'Trid',
  formula: '(x - 1)^2 + (y - 1)^2 - x*y',
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  minima: [[2, 2, -2]],
  start: [-3, 1],
  about:
    'A convex bowl whose axes lie at 45 degrees: rates for each coordinate do not fit its shape.',
  logLevels: false,
});
