import { defineFit } from '../define';

export const rawFeature = defineFit({
  id: 'raw-feature',
  name: 'A raw feature',
  formula: 'mean((x*u + y - v)^2)',
  names: ['slope', 'intercept'],
  model: 'x*u + y',
  data: { kind: 'line', from: 40, to: 160, slope: 0.02, intercept: 1, noise: 0.3 },
  domain: [
    [-0.06, 0.1],
    [-5, 7],
  ],
  start: [-0.02, 5],
  about:
    'A feature around 100 beside a constant 1: the bowl is a ravine, its condition number in the tens of thousands.',
  logLevels: true,
});
