import { defineOptimizer } from '../define';

export const lion = defineOptimizer({
  id: 'lion',
  name: 'Lion',
  family: 'sign',
  paper: {
    title: 'Symbolic Discovery of Optimization Algorithms',
    authors: 'Chen, Liang, Huang, Real, Wang et al.',
    year: 2023,
    url: 'https://arxiv.org/abs/2302.06675',
  },
  hyper: {
    lr: { default: 1e-4, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.99, min: 0, max: 0.99999, scale: 'complement' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    theta = (1 - lr * weightDecay) * theta
    u = sign(beta1 * m + (1 - beta1) * g)
    m = beta2 * m + (1 - beta2) * g
    theta = theta - lr * u
  `,
  suggest: { surface: { lr: 0.01 }, network: { lr: 3e-4 } },
  good: "Half of Adam's memory, and every parameter moves by exactly lr: strong on large batches.",
  fails:
    'Without a falling schedule it can only jump to and fro around a minimum, lr to each side.',
});
