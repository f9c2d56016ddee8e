import { defineFit } from '../define';

export const outlierSquared = defineFit({
  id: 'outlier-squared',
  name: 'Outliers, squared loss',
  formula: 'mean((x*u + y - v)^2)',
  names: ['slope', 'intercept'],
  model: 'x*u + y',
  data: { kind: 'line', outliers: 3, offset: 12 },
  domain: [
    [-4, 4],
    [-4, 6],
  ],
  start: [-3, 5],
  about: 'Squares make far points heavy: three wrong answers of forty lift the whole line.',
  logLevels: true,
});
