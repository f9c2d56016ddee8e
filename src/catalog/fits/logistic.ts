import { defineFit } from '../define';

export const logistic = defineFit({
  id: 'logistic',
  name: 'Logistic regression',
  formula: 'mean(log(1 + exp((1 - 2*v)*x*(u - y))))',
  names: ['slope', 'threshold'],
  model: 'sigmoid(x*(u - y))',
  data: { kind: 'labels' },
  domain: [
    [-4, 10],
    [-3, 3],
  ],
  start: [-2, -2],
  about:
    'Cross-entropy falls in a straight line where the model is sure and wrong: the slope there is never lost.',
  logLevels: false,
});
