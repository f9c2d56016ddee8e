import { defineActivation } from '../define';

export const leakyRelu = defineActivation({
  id: 'leaky-relu',
  name: 'Leaky ReLU',
  formula: 'if(z <= 0, 0.01 * z, z)',
  slopeAt: 'output',
  // Not JAX's, whose slope at 0 is 1.
  python: {
    torch: 'F.leaky_relu({z})',
    keras: 'lambda z: ops.leaky_relu(z, 0.01)',
  },
  about: 'ReLU with a slope of a hundredth below 0, so that no unit is ever quite dead.',
});
