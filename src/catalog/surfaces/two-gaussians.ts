import { defineSurface } from '../define';

export const twoGaussians = defineSurface({
  id: 'two-gaussians',
  name: 'Two Gaussians',
  formula: '-exp(-((x - 1)^2 + y^2)) - 0.7*exp(-((x + 1.5)^2 + (y - 0.5)^2)/2)',
  domain: [
    [-4, 3],
    [-2.5, 3],
  ],
  minima: [[0.9631887385566897, 0.007362252288662062, -1.028438740130047]],
  start: [-0.4, 1.6],
  about:
    'A wide shallow hollow beside a narrow deep one: most starts end in the wide one, and noise or speed can change that.',
  logLevels: false,
});
