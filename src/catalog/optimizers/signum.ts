import { defineOptimizer } from '../define';

/**
 * The paper's algorithm 1 with momentum (Signum): the sign of a kept average of the gradients; without, its signSGD.
 * Momentum is off where a document names none, for that is what such documents meant when the average was not kept.
 */
export const signum = defineOptimizer({
  id: 'signum',
  name: 'Signum (signSGD)',
  family: 'sign',
  paper: {
    title: 'signSGD: Compressed Optimisation for Non-Convex Problems',
    authors: 'Bernstein, Wang, Azizzadenesheli, Anandkumar',
    year: 2018,
    url: 'https://arxiv.org/abs/1802.04434',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: { default: 0, min: 0, max: 0.9999, scale: 'complement', neutral: 0 },
  },
  rule: `
    m = momentum * m + (1 - momentum) * g
    theta = theta - lr * sign(m)
  `,
  // Off, nothing was remembered from step to step, which is momentum 0; on, 0.9 was the default.
  retired: {
    keepMomentum: (kept, { momentum = 0.9 }) => ({ momentum: kept === true ? momentum : 0 }),
  },
  suggest: { surface: { lr: 0.01, momentum: 0.9 }, network: { lr: 3e-4, momentum: 0.9 } },
  good: 'One bit for each component is enough to descend, and no gradient is too large or too small.',
  fails: 'It never slows down near a minimum: without a falling schedule it jumps around it.',
});
