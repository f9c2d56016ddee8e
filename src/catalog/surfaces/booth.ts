import { defineSurface } from '../define';

export const booth = defineSurface({
  id: 'booth',
  name: 'Booth',
  formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  minima: [[1, 3, 0]],
  start: [-8, 7],
  about:
    'A tilted convex bowl: the axes do not match the valley, so scaling each coordinate alone helps less.',
  logLevels: true,
});
