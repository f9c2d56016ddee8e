import { defineSurface } from '../define';

export const sphere = defineSurface({
  id: 'sphere',
  name: 'Sphere',
  formula: 'x^2 + y^2',
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  minima: [[0, 0, 0]],
  start: [-4, 3],
  about:
    'The same curvature everywhere: the gradient points straight at the minimum, and the right rate is there in one step.',
  logLevels: false,
});
