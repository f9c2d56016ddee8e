import { defineActivation } from '../define';

export const relu = defineActivation({
  id: 'relu',
  name: 'ReLU',
  // Of what is no number every comparison fails, so that it goes through. The slope at 0 is 0, as PyTorch's.
  formula: 'if(z <= 0, 0, z)',
  slopeAt: 'output',
  python: {
    torch: 'torch.relu({z})',
    jax: 'jax.nn.relu({z})',
    keras: '"relu"',
  },
  about:
    'Half of the line: cheap, and its slope of 1 keeps gradients alive; units that are never above 0 learn nothing.',
});
