import { defineOptimizer } from '../define';

/** PyTorch's order: eps joins |g| before the maximum. */
export const adamax = defineOptimizer({
  id: 'adamax',
  name: 'AdaMax',
  family: 'adaptive',
  paper: {
    title: 'Adam: A Method for Stochastic Optimization',
    authors: 'Kingma, Ba',
    year: 2015,
    url: 'https://arxiv.org/abs/1412.6980',
  },
  hyper: {
    lr: { default: 2e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    m = beta1 * m + (1 - beta1) * g
    u = max(beta2 * u, abs(g) + eps)
    theta = theta - lr / (1 - beta1^t) * m / u
  `,
  suggest: { surface: { lr: 0.05 }, network: { lr: 2e-3 } },
  good: 'Scales by the largest recent gradient instead of a root of squares: no step is ever longer than about lr.',
  fails: 'One outlier sets the scale for about 1 / (1 - beta2) steps.',
});
