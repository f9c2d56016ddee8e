import { defineFit } from '../define';

export const twoLayers = defineFit({
  id: 'two-layers',
  name: 'A net of two weights',
  formula: 'mean((y*tanh(x*u) - v)^2)',
  names: ['first weight', 'second weight'],
  model: 'y*tanh(x*u)',
  data: { kind: 'bend', height: 1.5 },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  start: [0.4, -0.3],
  about:
    'Both weights may change their sign together: two minima that are one network, and between them a saddle at zero.',
  logLevels: false,
});
