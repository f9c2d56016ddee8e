import { defineActivation } from '../define';

export const softplus = defineActivation({
  id: 'softplus',
  name: 'Softplus',
  // Above 20 the line is the nearest float32, as in PyTorch.
  formula: 'if(z > 20, z, log(1 + exp(z)))',
  python: {
    torch: 'F.softplus({z})',
    jax: 'jax.nn.softplus({z})',
    keras: '"softplus"',
  },
  about: 'The logarithm of 1 + exp(z): a ReLU without its corner, whose slope is the sigmoid.',
});
