import { defineSurface } from '../define';

export const saddle = defineSurface({
  id: 'saddle',
  name: 'Saddle',
  formula: 'x^2 - y^2',
  domain: [
    [-2, 2],
    [-2, 2],
  ],
  minima: [],
  start: [-1.8, 0.001],
  about:
    'At a saddle the gradient is small without a minimum: see who leaves it first along the direction that falls.',
  logLevels: false,
});
