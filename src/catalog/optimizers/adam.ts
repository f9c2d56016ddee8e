import { defineOptimizer } from '../define';

export const adam = defineOptimizer({
  id: 'adam',
  name: 'Adam',
  family: 'adaptive',
  paper: {
    title: 'Adam: A Method for Stochastic Optimization',
    authors: 'Kingma, Ba',
    year: 2015,
    url: 'https://arxiv.org/abs/1412.6980',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    mhat = m / (1 - beta1^t)
    vhat = v / (1 - beta2^t)
    theta = theta - lr * mhat / (sqrt(vhat) + eps)
  `,
  suggest: { surface: { lr: 0.05 }, network: { lr: 1e-3 } },
  good: 'Momentum and a rate for each coordinate in one: it works almost everywhere with its defaults.',
  fails:
    'It can fail to converge when rare large gradients matter, and its weight decay is weakened where gradients are large.',
});
