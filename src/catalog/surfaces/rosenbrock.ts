import { defineSurface } from '../define';

export const rosenbrock = defineSurface({
  id: 'rosenbrock',
  name: 'Rosenbrock',
  formula: '(1 - x)^2 + 100*(y - x^2)^2',
  domain: [
    [-2, 2],
    [-1, 3],
  ],
  minima: [[1, 1, 0]],
  start: [-1.5, 2],
  about:
    'Finding the curved valley is easy and following it is hard: the gradient points across it, not along it.',
  logLevels: true,
});
