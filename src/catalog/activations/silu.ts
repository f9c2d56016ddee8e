import { defineActivation } from '../define';

export const silu = defineActivation({
  id: 'silu',
  name: 'SiLU',
  formula: 'z * sigmoid(z)',
  python: {
    torch: 'F.silu({z})',
    jax: 'jax.nn.silu({z})',
    keras: '"silu"',
  },
  about:
    'The number times its own sigmoid, also called swish: smooth, and a little below 0 before it rises.',
});
