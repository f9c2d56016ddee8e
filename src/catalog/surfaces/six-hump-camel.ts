import { defineSurface } from '../define';

export const sixHumpCamel = defineSurface({
  id: 'six-hump-camel',
  name: 'Six-hump camel',
  formula: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
  domain: [
    [-3, 3],
    [-2, 2],
  ],
  minima: [
    [0.08984201368301331, -0.7126564032704135, -1.031628453489877],
    [-0.08984201368301331, 0.7126564032704135, -1.031628453489877],
  ],
  start: [-1.9, 1.4],
  about:
    'Six minima, two of them global and mirror images of each other: symmetry is broken by where you start.',
  logLevels: false,
});
