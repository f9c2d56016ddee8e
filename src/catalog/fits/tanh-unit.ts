import { defineFit } from '../define';

export const tanhUnit = defineFit({
  id: 'tanh-unit',
  name: 'One tanh unit',
  formula: 'mean((tanh(x*u + y) - v)^2)',
  names: ['weight', 'bias'],
  model: 'tanh(x*u + y)',
  data: { kind: 'bend', shift: 0.5 },
  domain: [
    [-4, 6],
    [-4, 4],
  ],
  start: [-3, -2],
  about:
    'Far out the unit is saturated, its slope is next to nothing, and every method waits on the plateau.',
  logLevels: false,
});
