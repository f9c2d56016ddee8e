import { defineActivation } from '../define';

export const linear = defineActivation({
  id: 'linear',
  name: 'Linear',
  formula: 'z',
  python: {
    torch: '{z}',
    jax: '{z}',
    keras: '"linear"',
  },
  about: 'No activation: layers of it alone are no more than one layer.',
});
