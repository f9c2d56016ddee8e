import { defineSurface } from '../define';

export const dropWave = defineSurface({
  id: 'drop-wave',
  name: 'Drop wave',
  formula: '-(1 + cos(12*sqrt(x^2 + y^2)))/(0.5*(x^2 + y^2) + 2)',
  domain: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  minima: [[0, 0, -1]],
  start: [-3.1, 2.2],
  about:
    'Rings around a drop: every path stops in the ring where it starts, unless its momentum carries it over.',
  logLevels: false,
});
