import { defineSurface } from '../define';

export const matyas = defineSurface({
  id: 'matyas',
  name: 'Matyas',
  formula: '0.26*(x^2 + y^2) - 0.48*x*y',
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  minima: [[0, 0, 0]],
  start: [-8.5, 4],
  about:
    'A long, gentle, tilted trough: every optimizer arrives, and the question is only how soon.',
  logLevels: true,
});
