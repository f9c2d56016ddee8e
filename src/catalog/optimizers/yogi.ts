import { defineOptimizer } from '../define';

/**
 * As TensorFlow Addons has it, by one of the authors: m starts at 0 and v at `initialAccumulator`, and eps stands outside
 * the bias correction. (pytorch_optimizer starts m at `initialAccumulator`, too, and moves where there is no gradient.)
 */
export const yogi = defineOptimizer({
  id: 'yogi',
  name: 'Yogi',
  family: 'adaptive',
  paper: {
    title: 'Adaptive Methods for Nonconvex Optimization',
    authors: 'Zaheer, Reddi, Sachan, Kale, Kumar',
    year: 2018,
    url: 'https://papers.nips.cc/paper/8186-adaptive-methods-for-nonconvex-optimization',
  },
  hyper: {
    lr: { default: 1e-2, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-3, min: 1e-16, max: 0.1, scale: 'log' },
    initialAccumulator: { default: 1e-6, min: 1e-12, max: 10, scale: 'log', neutral: 0 },
  },
  rule: `
    m = beta1 * m + (1 - beta1) * g
    v = v - (1 - beta2) * sign(v - g^2) * g^2
    rate = lr * sqrt(1 - beta2^t) / (1 - beta1^t)
    theta = theta - rate * m / (sqrt(v) + eps)
  `,
  init: { v: 'initialAccumulator' },
  suggest: { surface: { lr: 0.05 }, network: { lr: 1e-2 } },
  good: 'Its denominator changes slowly in both directions, so rare large gradients are not forgotten at once.',
  fails:
    'After steep beginnings the denominator takes long to come down, and so do the steps to grow.',
});
