import { defineOptimizer } from '../define';

export const diffgrad = defineOptimizer({
  id: 'diffgrad',
  name: 'DiffGrad',
  family: 'adaptive',
  paper: {
    title: 'diffGrad: An Optimization Method for Convolutional Neural Networks',
    authors: 'Dubey, Chakraborty, Roy, Mukherjee, Singh, Chaudhuri',
    year: 2020,
    url: 'https://arxiv.org/abs/1909.11015',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
  },
  rule: `
    friction = sigmoid(abs(before - g))
    before = g
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    mhat = m / (1 - beta1^t)
    vhat = v / (1 - beta2^t)
    theta = theta - lr * friction * mhat / (sqrt(vhat) + eps)
  `,
  suggest: { surface: { lr: 0.05 }, network: { lr: 1e-3 } },
  good: 'Where the gradient no longer changes it takes half steps, so it brakes before a flat minimum.',
  fails:
    'The friction is between 1/2 and 1 and depends on the scale of the loss: rescale it and it changes.',
});
