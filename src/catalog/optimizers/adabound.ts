import { defineOptimizer } from '../define';

/** As the authors' code: a schedule scales the final rate as it scales lr, `base` being the run's own rate, which it starts from. */
export const adabound = defineOptimizer({
  id: 'adabound',
  name: 'AdaBound',
  family: 'adaptive',
  paper: {
    title: 'Adaptive Gradient Methods with Dynamic Bound of Learning Rate',
    authors: 'Luo, Xiong, Liu, Sun',
    year: 2019,
    url: 'https://arxiv.org/abs/1902.09843',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    finalLr: { default: 0.1, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    gamma: { default: 1e-3, min: 1e-5, max: 1, scale: 'log', allow: { above: 0 } },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
  },
  rule: `
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    base = base
    final = finalLr * lr / base
    low = final * (1 - 1 / (gamma * t + 1))
    high = final * (1 + 1 / (gamma * t))
    rate = lr * sqrt(1 - beta2^t) / (1 - beta1^t) / (sqrt(v) + eps)
    theta = theta - clamp(rate, low, high) * m
  `,
  init: { base: 'lr0' },
  suggest: { surface: { lr: 0.05, finalLr: 1e-3 }, network: { lr: 1e-3 } },
  good: 'Begins like Adam and ends like SGD with momentum: the bounds on every rate close in on one.',
  fails: 'The final rate has to be known beforehand, just as for SGD.',
});
