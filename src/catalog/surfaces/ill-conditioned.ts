import { defineSurface } from '../define';

export const illConditioned = defineSurface({
  id: 'ill-conditioned',
  name: 'Ill-conditioned quadratic',
  formula: '0.5*(x^2 + condition*y^2)',
  parameters: {
    condition: { default: 100, min: 1, max: 1e4, scale: 'log', allow: { above: 0 } },
  },
  domain: [
    [-5, 5],
    [-2, 2],
  ],
  minima: [[0, 0, 0]],
  start: [-4, 1],
  about:
    'Steep one way and flat the other, by as much as you choose: gradient descent needs steps in proportion to that number.',
  logLevels: true,
});
