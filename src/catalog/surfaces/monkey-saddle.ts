import { defineSurface } from '../define';

export const monkeySaddle = defineSurface({
  id: 'monkey-saddle',
  name: 'Monkey saddle',
  formula: 'x^3 - 3*x*y^2',
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  minima: [],
  start: [1.6, 0.02],
  about:
    'A saddle with three ways down whose Hessian vanishes at the centre: curvature cannot tell where to go.',
  logLevels: false,
});
