import { defineSurface } from '../define';

export const branin = defineSurface({
  id: 'branin',
  name: 'Branin',
  formula: '(y - 5.1/(4*pi^2)*x^2 + 5/pi*x - 6)^2 + 10*(1 - 1/(8*pi))*cos(x) + 10',
  domain: [
    [-5, 10],
    [0, 15],
  ],
  minima: [
    [-Math.PI, 12.275, 0.39788735772973816],
    [Math.PI, 2.275, 0.39788735772973816],
    [9.42477796076938, 2.475, 0.39788735772973816],
  ],
  start: [2.5, 13],
  about: 'Three equal minima along one curved valley: compare where the paths split.',
  logLevels: true,
});
