import { defineFit } from '../define';

export const outlierHuber = defineFit({
  id: 'outlier-huber',
  name: 'Outliers, Huber loss',
  formula: 'mean(if(abs(x*u + y - v) <= 1, (x*u + y - v)^2/2, abs(x*u + y - v) - 0.5))',
  names: ['slope', 'intercept'],
  model: 'x*u + y',
  data: { kind: 'line', outliers: 3, offset: 12 },
  domain: [
    [-4, 4],
    [-4, 6],
  ],
  start: [-3, 5],
  about:
    'Square for small residuals and straight for large ones: a smooth bottom, and outliers that pull no harder than others.',
  logLevels: false,
});
