import { defineSurface } from '../define';

export const mccormick = defineSurface({
  id: 'mccormick',
  name: 'McCormick',
  formula: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
  domain: [
    [-1.5, 4],
    [-3, 4],
  ],
  minima: [[-0.5471975511965976, -1.5471975511965976, -1.9132229549810367]],
  start: [3.4, -1.5],
  about:
    'A tilted valley with a wave along it: a gentle test that punishes overshooting the end of the valley.',
  logLevels: false,
});
