import { defineOptimizer } from '../define';

/** The difference of gradients is 0 at the first step. The betas are PyTorch's way round: 1 - those of the paper. */
export const adan = defineOptimizer({
  id: 'adan',
  name: 'Adan',
  family: 'adaptive',
  paper: {
    title: 'Adan: Adaptive Nesterov Momentum Algorithm for Faster Optimizing Deep Models',
    authors: 'Xie, Zhou, Li, Lin, Yan',
    year: 2022,
    url: 'https://arxiv.org/abs/2208.06677',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.98, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.92, min: 0, max: 0.9999, scale: 'complement' },
    beta3: { default: 0.99, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    d = if(t == 1, 0, g - before)
    before = g
    m = beta1 * m + (1 - beta1) * g
    w = beta2 * w + (1 - beta2) * d
    u = g + beta2 * d
    n = beta3 * n + (1 - beta3) * u^2
    s = sqrt(n) / sqrt(1 - beta3^t) + eps
    theta = theta - lr * m / (1 - beta1^t) / s - lr * beta2 * w / (1 - beta2^t) / s
    theta = theta / (1 + lr * weightDecay)
  `,
  suggest: { surface: { lr: 0.05 }, network: { lr: 1e-3 } },
  good: 'Nesterov momentum from differences of gradients: it brakes before the turn and stands large batches.',
  fails:
    'Four numbers of state a parameter, and differences of gradients are mostly noise on small batches.',
});
