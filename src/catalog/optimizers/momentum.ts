import { defineOptimizer } from '../define';

/** As in PyTorch, the first step takes the whole gradient: dampening begins with the second. */
export const momentum = defineOptimizer({
  id: 'momentum',
  name: 'Momentum (heavy ball)',
  family: 'first-order',
  paper: {
    title: 'Some methods of speeding up the convergence of iteration methods',
    authors: 'Polyak',
    year: 1964,
    url: 'https://doi.org/10.1016/0041-5553(64)90137-5',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: { default: 0.9, min: 0, max: 0.9999, scale: 'complement', neutral: 0 },
    dampening: { default: 0, min: 0, max: 1, scale: 'linear', neutral: 0 },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    b = momentum * b + (1 - if(t > 1, dampening, 0)) * g
    theta = theta - lr * b
  `,
  suggest: { surface: { lr: 1e-3, momentum: 0.9 }, network: { lr: 0.05, momentum: 0.9 } },
  good: 'Gathers speed along directions that stay the same and cancels those that alternate.',
  fails: 'It cannot brake in time: it overshoots minima and swings back and forth around them.',
});
