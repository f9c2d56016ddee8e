import { defineOptimizer } from '../define';

/** Nesterov's accelerated gradient (1983) in the form of this paper, which PyTorch uses: theta is the point looked at. */
export const nesterov = defineOptimizer({
  id: 'nesterov',
  name: 'Nesterov momentum',
  family: 'first-order',
  paper: {
    title: 'On the importance of initialization and momentum in deep learning',
    authors: 'Sutskever, Martens, Dahl, Hinton',
    year: 2013,
    url: 'https://proceedings.mlr.press/v28/sutskever13.html',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: { default: 0.9, min: 0, max: 0.9999, scale: 'complement', neutral: 0 },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    b = momentum * b + g
    theta = theta - lr * (g + momentum * b)
  `,
  suggest: { surface: { lr: 1e-3, momentum: 0.9 }, network: { lr: 0.05, momentum: 0.9 } },
  good: 'Looks ahead along its momentum, so it corrects itself a step earlier than the heavy ball.',
  fails: 'With noisy gradients little of the advantage over plain momentum is left.',
});
