import { defineActivation } from '../define';

export const gelu = defineActivation({
  id: 'gelu',
  name: 'GELU',
  // Hendrycks and Gimpel 2016; PyTorch's default is by the error function, which the language lacks.
  formula: '0.5 * z * (1 + tanh(sqrt(2 / pi) * (z + 0.044715 * z^3)))',
  python: {
    torch: 'F.gelu({z}, approximate="tanh")',
    jax: 'jax.nn.gelu({z}, approximate=True)',
    keras: 'lambda z: ops.gelu(z, approximate=True)',
  },
  about:
    'The number times the chance that a standard normal one is smaller, in its approximation by tanh.',
});
