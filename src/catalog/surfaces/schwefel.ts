import { defineSurface } from '../define';

export const schwefel = defineSurface({
  id: 'schwefel',
  name: 'Schwefel',
  formula: '837.9657745448678 - x*sin(sqrt(abs(x))) - y*sin(sqrt(abs(y)))',
  domain: [
    [-500, 500],
    [-500, 500],
  ],
  minima: [[420.968746, 420.968746, 0]],
  start: [120, -220],
  about:
    'The best pit lies far from the second best, so a good local minimum says nothing about the global one.',
  logLevels: false,
});
