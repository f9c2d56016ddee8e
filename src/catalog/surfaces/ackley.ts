import { defineSurface } from '../define';

export const ackley = defineSurface({
  id: 'ackley',
  name: 'Ackley',
  formula: '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + e + 20',
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  minima: [[0, 0, 0]],
  start: [-3.2, 2.4],
  about:
    'Ripples on a funnel: far out the gradient tells little, and close in everything points to the centre.',
  logLevels: false,
});
