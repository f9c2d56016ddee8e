import { defineFit } from '../define';

export const leastSquares = defineFit({
  id: 'least-squares',
  name: 'A line by least squares',
  formula: 'mean((x*u + y - v)^2)',
  names: ['slope', 'intercept'],
  model: 'x*u + y',
  data: { kind: 'line' },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  start: [-3, 3],
  about:
    'The loss over slope and intercept is a bowl, whatever the points: its one minimum is the best line.',
  logLevels: true,
});
