import { defineFit } from '../define';

export const logisticSquared = defineFit({
  id: 'logistic-squared',
  name: 'Logistic regression, squared error',
  formula: 'mean((sigmoid(x*(u - y)) - v)^2)',
  names: ['slope', 'threshold'],
  model: 'sigmoid(x*(u - y))',
  data: { kind: 'labels' },
  domain: [
    [-4, 10],
    [-3, 3],
  ],
  start: [-2, -2],
  about:
    'The same model with the wrong loss: where it is sure and wrong the squared error is flat, and descent stalls.',
  logLevels: false,
});
