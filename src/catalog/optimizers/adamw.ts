import { defineOptimizer } from '../define';

export const adamw = defineOptimizer({
  id: 'adamw',
  name: 'AdamW',
  family: 'adaptive',
  paper: {
    title: 'Decoupled Weight Decay Regularization',
    authors: 'Loshchilov, Hutter',
    year: 2019,
    url: 'https://arxiv.org/abs/1711.05101',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0.01, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    mhat = m / (1 - beta1^t)
    vhat = v / (1 - beta2^t)
    theta = theta - lr * (mhat / (sqrt(vhat) + eps) + weightDecay * theta)
  `,
  suggest: { surface: { lr: 0.05 }, network: { lr: 1e-3 } },
  good: 'Shrinks all weights at the same relative rate, as weight decay should, whatever their gradients are.',
  fails: 'On a surface the decay pulls towards the origin, wherever the minimum is.',
});
