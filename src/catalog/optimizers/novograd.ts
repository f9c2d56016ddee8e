import { defineOptimizer } from '../define';

/** Algorithm 1; norms are those of a layer, and a surface is one layer. */
export const novograd = defineOptimizer({
  id: 'novograd',
  name: 'NovoGrad',
  family: 'layerwise',
  paper: {
    title:
      'Stochastic Gradient Methods with Layer-wise Adaptive Moments for Training of Deep Networks',
    authors: 'Ginsburg, Castonguay, Hrinchuk, Kuchaiev, Lavrukhin et al.',
    year: 2019,
    url: 'https://arxiv.org/abs/1905.11286',
  },
  hyper: {
    lr: { default: 1e-2, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.95, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.98, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    square = sum(g^2)
    v = if(t == 1, square, beta2 * v + (1 - beta2) * square)
    n = g / (sqrt(v) + eps) + weightDecay * theta
    m = if(t == 1, n, beta1 * m + n)
    theta = theta - lr * m
  `,
  suggest: { surface: { lr: 0.01 }, network: { lr: 0.01 } },
  good: 'One second moment for each layer instead of each weight: half of the memory of Adam, and robust to the first rate.',
  fails:
    'Within a layer it is plain momentum, so a ravine inside a layer (or a surface) is as hard as for SGD.',
});
