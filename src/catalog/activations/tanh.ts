import { defineActivation } from '../define';

export const tanh = defineActivation({
  id: 'tanh',
  name: 'tanh',
  formula: 'tanh(z)',
  python: {
    torch: 'torch.tanh({z})',
    jax: 'jnp.tanh({z})',
    keras: '"tanh"',
  },
  about: 'Between -1 and 1, steepest at 0: smooth, and flat where it is saturated.',
});
