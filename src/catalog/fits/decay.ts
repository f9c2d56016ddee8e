import { defineFit } from '../define';

export const decayFit = defineFit({
  id: 'decay',
  name: 'Exponential decay',
  formula: 'mean((x*exp(-y*u) - v)^2)',
  names: ['amount', 'rate'],
  model: 'x*exp(-y*u)',
  data: { kind: 'decay' },
  domain: [
    [-1, 6],
    [-0.5, 4],
  ],
  start: [5, 3.2],
  about: 'A curved valley: more of a faster decay looks much like less of a slower one.',
  logLevels: true,
});
