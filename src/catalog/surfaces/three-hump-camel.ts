import { defineSurface } from '../define';

export const threeHumpCamel = defineSurface({
  id: 'three-hump-camel',
  name: 'Three-hump camel',
  formula: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  minima: [[0, 0, 0]],
  start: [1.9, -1.7],
  about:
    'Three minima of which the middle one is lowest, with walls so steep that large steps explode.',
  logLevels: true,
});
