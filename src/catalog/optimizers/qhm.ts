import { defineOptimizer } from '../define';

export const qhm = defineOptimizer({
  id: 'qhm',
  name: 'QHM',
  family: 'first-order',
  paper: {
    title: 'Quasi-hyperbolic momentum and Adam for deep learning',
    authors: 'Ma, Yarats',
    year: 2019,
    url: 'https://arxiv.org/abs/1810.06801',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: { default: 0.999, min: 0, max: 0.9999, scale: 'complement', neutral: 0 },
    nu: { default: 0.7, min: 0, max: 1, scale: 'linear', neutral: 0 },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    b = momentum * b + (1 - momentum) * g
    theta = theta - lr * nu * b - lr * (1 - nu) * g
  `,
  suggest: { surface: { lr: 2e-3, momentum: 0.95 }, network: { lr: 0.2, momentum: 0.95 } },
  good: 'Averages a plain step with a momentum step, so a very long memory can be used without its sluggishness.',
  fails: 'One more number to choose; its defaults suit long trainings more than short ones.',
});
