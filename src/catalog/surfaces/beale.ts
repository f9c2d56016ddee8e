import { defineSurface } from '../define';

export const beale = defineSurface({
  id: 'beale',
  name: 'Beale',
  formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
  domain: [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
  minima: [[3, 0.5, 0]],
  start: [-1, 1.5],
  about:
    'A flat plateau between steep corners: where the gradient vanishes, plain descent stands still long before the minimum.',
  logLevels: true,
});
