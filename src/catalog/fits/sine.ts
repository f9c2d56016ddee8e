import { defineFit } from '../define';

export const sine = defineFit({
  id: 'sine',
  name: 'Frequency and phase of a sine',
  formula: 'mean((sin(x*u + y) - v)^2)',
  names: ['frequency', 'phase'],
  model: 'sin(x*u + y)',
  data: { kind: 'wave' },
  domain: [
    [0, 5],
    [-3, 3],
  ],
  start: [3.5, -1.5],
  about:
    'Waves of other frequencies fit here and there: a deep valley and many shallow ones, and where one starts decides.',
  logLevels: false,
});
