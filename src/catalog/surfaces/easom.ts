import { defineSurface } from '../define';

export const easom = defineSurface({
  id: 'easom',
  name: 'Easom',
  formula: '-cos(x)*cos(y)*exp(-((x-pi)^2 + (y-pi)^2))',
  domain: [
    [-2, 8],
    [-2, 8],
  ],
  minima: [[Math.PI, Math.PI, -1]],
  start: [1.6, 5.2],
  about: 'A needle in a plain: without a gradient to follow, no gradient method can find it.',
  logLevels: false,
});
