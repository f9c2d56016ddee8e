import { defineOptimizer } from '../define';

export const sgd = defineOptimizer({
  id: 'sgd',
  name: 'Gradient descent (SGD)',
  family: 'first-order',
  paper: {
    title: 'A Stochastic Approximation Method',
    authors: 'Robbins, Monro',
    year: 1951,
    url: 'https://doi.org/10.1214/aoms/1177729586',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    theta = theta - lr * g
  `,
  suggest: { surface: { lr: 1e-3 }, network: { lr: 0.1 } },
  good: 'Simple, without memory, and with a well-chosen rate and schedule hard to beat in generalisation.',
  fails: 'In a ravine it zigzags across the steep direction while it creeps along the flat one.',
});
