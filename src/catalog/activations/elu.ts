import { defineActivation } from '../define';

export const elu = defineActivation({
  id: 'elu',
  name: 'ELU',
  formula: 'if(z <= 0, exp(z) - 1, z)',
  python: {
    torch: 'F.elu({z})',
    jax: 'jax.nn.elu({z})',
    keras: '"elu"',
  },
  about: 'The line above 0 and a soft floor at -1 below: outputs whose mean is close to 0.',
});
