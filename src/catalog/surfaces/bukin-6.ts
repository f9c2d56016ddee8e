import { defineSurface } from '../define';

export const bukin6 = defineSurface({
  id: 'bukin-6',
  name: 'Bukin N.6',
  formula: '100*sqrt(abs(y - 0.01*x^2)) + 0.01*abs(x + 10)',
  domain: [
    [-15, -5],
    [-3, 3],
  ],
  minima: [[-10, 1, 0]],
  start: [-6, -1],
  about:
    'A valley with a knife edge: across it the slope grows without bound, along it there is almost none.',
  logLevels: false,
});
