import { defineSurface } from '../define';

export const griewank = defineSurface({
  id: 'griewank',
  name: 'Griewank',
  formula: '1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))',
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  minima: [[0, 0, 0]],
  start: [-7.5, 6],
  about:
    'Ripples on an almost flat bowl: the broad shape and the local slope disagree nearly everywhere.',
  logLevels: false,
});
