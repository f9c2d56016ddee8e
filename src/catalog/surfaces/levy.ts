import { defineSurface } from '../define';

export const levy = defineSurface({
  id: 'levy',
  name: 'Levy',
  formula:
    'sin(pi*(1+(x-1)/4))^2 + ((x-1)/4)^2*(1 + 10*sin(pi*(1+(x-1)/4) + 1)^2) + ((y-1)/4)^2*(1 + sin(2*pi*(1+(y-1)/4))^2)',
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  minima: [[1, 1, 0]],
  start: [-7, -6],
  about:
    'Long waves in one direction only: the valleys run in parallel and one of them holds the minimum.',
  logLevels: true,
});
