import { defineSurface } from '../define';

export const parabola1d = defineSurface({
  id: 'parabola-1d',
  name: 'Parabola (one dimension)',
  formula: 'x^2',
  dimension: 1,
  domain: [
    [-3, 3],
    [-1, 1],
  ],
  minima: [[0, 0, 0]],
  start: [-2.5, 0],
  about:
    'The simplest case: with the rate under 1 it converges, at 1 it jumps to and fro forever, above it diverges.',
  logLevels: false,
});
