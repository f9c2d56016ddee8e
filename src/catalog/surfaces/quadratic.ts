import { defineSurface } from '../define';

export const quadratic = defineSurface({
  id: 'quadratic',
  name: 'Ravine (quadratic)',
  formula: '0.5*(x^2 + 25*y^2)',
  domain: [
    [-5, 5],
    [-2, 2],
  ],
  minima: [[0, 0, 0]],
  start: [-4, 1.6],
  about:
    'Curvature differs 25-fold between the axes, so the steep one limits the learning rate while the flat one waits for it.',
  logLevels: false,
});
