import { defineSurface } from '../define';

export const levy13 = defineSurface({
  id: 'levy-13',
  name: 'Levy N.13',
  formula: 'sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)',
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  minima: [[1, 1, 0]],
  start: [-4, 3.3],
  about:
    'A steep bowl with a regular grid of dents: the way down is clear from afar and full of traps close by.',
  logLevels: true,
});
