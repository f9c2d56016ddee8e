import { defineFit } from '../define';

export const outlierAbsolute = defineFit({
  id: 'outlier-absolute',
  name: 'Outliers, absolute loss',
  formula: 'mean(abs(x*u + y - v))',
  names: ['slope', 'intercept'],
  model: 'x*u + y',
  data: { kind: 'line', outliers: 3, offset: 12 },
  domain: [
    [-4, 4],
    [-4, 6],
  ],
  start: [-3, 5],
  about:
    'Every point pulls with the same force, so that outliers are outvoted; the price is a sharp crease that steps of a fixed length hop across.',
  logLevels: false,
});
