import { defineFit } from '../define';

export const standardisedFeature = defineFit({
  id: 'standardised-feature',
  name: 'The same feature, standardised',
  formula: 'mean((x*(u - 100)/35 + y - v)^2)',
  names: ['slope', 'intercept'],
  model: 'x*(u - 100)/35 + y',
  data: { kind: 'line', from: 40, to: 160, slope: 0.02, intercept: 1, noise: 0.3 },
  domain: [
    [-4, 5],
    [-2, 8],
  ],
  start: [-3, 6],
  about:
    'Mean taken off, divided by its spread: the same line and the same loss, and the ravine is a round bowl. This is why one normalises.',
  logLevels: true,
});
