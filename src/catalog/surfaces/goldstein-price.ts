import { defineSurface } from '../define';

export const goldsteinPrice = defineSurface({
  id: 'goldstein-price',
  name: 'Goldstein-Price',
  formula:
    '(1 + (x+y+1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x-3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))',
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  minima: [[0, -1, 3]],
  start: [-1.4, 0.6],
  about:
    'Values span six orders of magnitude, so one fixed learning rate is too large here and too small there.',
  logLevels: true,
});
