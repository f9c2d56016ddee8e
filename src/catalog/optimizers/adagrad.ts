import { defineOptimizer } from '../define';

export const adagrad = defineOptimizer({
  id: 'adagrad',
  name: 'AdaGrad',
  family: 'adaptive',
  paper: {
    title: 'Adaptive Subgradient Methods for Online Learning and Stochastic Optimization',
    authors: 'Duchi, Hazan, Singer',
    year: 2011,
    url: 'https://jmlr.org/papers/v12/duchi11a.html',
  },
  hyper: {
    lr: { default: 1e-2, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    lrDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
    initialAccumulator: { default: 0, min: 1e-6, max: 10, scale: 'log', neutral: 0 },
    eps: { default: 1e-10, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    s = s + g^2
    theta = theta - lr / (1 + (t - 1) * lrDecay) * g / (sqrt(s) + eps)
  `,
  init: { s: 'initialAccumulator' },
  suggest: { surface: { lr: 0.5 }, network: { lr: 0.02 } },
  good: 'Gives rare features large steps and frequent ones small steps, without tuning a rate for each.',
  fails: 'Its sum of squares only grows, so the steps shrink and it stops before it arrives.',
});
