import { defineFit } from '../define';

export const collinear = defineFit({
  id: 'collinear',
  name: 'Collinear features',
  formula: 'mean((x*u + y*v - w)^2)',
  names: ['first weight', 'second weight'],
  model: 'x*u + y*v',
  data: { kind: 'features' },
  domain: [
    [-3, 5],
    [-3, 4],
  ],
  start: [-2, -1],
  about:
    'Two features that say nearly the same: their sum is certain, and along the valley one weight takes over for the other.',
  logLevels: true,
});
