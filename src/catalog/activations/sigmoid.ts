import { defineActivation } from '../define';

export const sigmoid = defineActivation({
  id: 'sigmoid',
  name: 'Sigmoid',
  formula: 'sigmoid(z)',
  python: {
    torch: 'torch.sigmoid({z})',
    jax: 'jax.nn.sigmoid({z})',
    keras: '"sigmoid"',
  },
  about: 'Between 0 and 1; its slope is a quarter at most, so that gradients fade layer by layer.',
});
