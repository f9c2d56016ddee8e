import { defineSurface } from '../define';

export const himmelblau = defineSurface({
  id: 'himmelblau',
  name: 'Himmelblau',
  formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  minima: [
    [3, 2, 0],
    [-2.805118086952745, 3.131312518250573, 0],
    [-3.779310253377747, -3.28318599128617, 0],
    [3.584428340330492, -1.848126526964404, 0],
  ],
  start: [-0.5, -1],
  about:
    'Four equal minima share the plane, and which one you reach depends on the start and on the optimizer.',
  logLevels: true,
});
