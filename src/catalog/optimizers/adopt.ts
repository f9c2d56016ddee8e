import { defineOptimizer } from '../define';

/**
 * Algorithm 2 with clipping: the first gradient only fills v, and the k-th after it is normalised and clipped to k^(1/4),
 * so update t clips to (t - 1)^(1/4). The authors' code; pytorch_optimizer clips to t^(1/4).
 */
export const adopt = defineOptimizer({
  id: 'adopt',
  name: 'ADOPT',
  family: 'adaptive',
  paper: {
    title: 'ADOPT: Modified Adam Can Converge with Any beta2 with the Optimal Rate',
    authors:
      'Taniguchi, Harada, Minegishi, Oshima, Jeong, Nagahara, Iiyama, Suzuki, Iwasawa, Matsuo',
    year: 2024,
    url: 'https://arxiv.org/abs/2411.02853',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.9999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-6, min: 1e-16, max: 0.1, scale: 'log' },
  },
  rule: `
    c = (t - 1)^0.25
    n = clamp(g / max(sqrt(v), eps), -c, c)
    m = if(t == 1, 0, beta1 * m + (1 - beta1) * n)
    theta = theta - lr * m
    v = if(t == 1, g^2, beta2 * v + (1 - beta2) * g^2)
  `,
  suggest: { surface: { lr: 0.05, beta2: 0.99 }, network: { lr: 1e-3 } },
  good: 'Divides by the second moment of the past alone, and so converges with any beta2, where Adam may not.',
  fails:
    'If the first gradients are untypical, the long memory of its denominator keeps them for thousands of steps.',
});
