import { defineSurface } from '../define';

export const dixonPrice = defineSurface({
  id: 'dixon-price',
  name: 'Dixon-Price',
  formula: '(x - 1)^2 + 2*(2*y^2 - x)^2',
  domain: [
    [-10, 10],
    [-10, 10],
  ],
  minima: [
    [1, Math.SQRT1_2, 0],
    [1, -Math.SQRT1_2, 0],
  ],
  start: [-6, 5],
  about:
    'A bent valley with two minima, one on each side: momentum decides at the bend which one it will be.',
  logLevels: true,
});
