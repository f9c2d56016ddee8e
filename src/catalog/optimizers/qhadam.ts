import { defineOptimizer } from '../define';

export const qhadam = defineOptimizer({
  id: 'qhadam',
  name: 'QHAdam',
  family: 'adaptive',
  paper: {
    title: 'Quasi-hyperbolic momentum and Adam for deep learning',
    authors: 'Ma, Yarats',
    year: 2019,
    url: 'https://arxiv.org/abs/1810.06801',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    nu1: { default: 0.7, min: 0, max: 1, scale: 'linear' },
    nu2: { default: 1, min: 0, max: 1, scale: 'linear', neutral: 1 },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
  },
  rule: `
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    mhat = m / (1 - beta1^t)
    vhat = v / (1 - beta2^t)
    theta = theta - lr * ((1 - nu1) * g + nu1 * mhat) / (sqrt((1 - nu2) * g^2 + nu2 * vhat) + eps)
  `,
  suggest: { surface: { lr: 0.05 }, network: { lr: 1e-3 } },
  good: "Mixes today's gradient into both of Adam's averages: it turns sooner than Adam with the same memory.",
  fails: 'With nu2 under 1 a single small gradient makes the denominator small and the step long.',
});
