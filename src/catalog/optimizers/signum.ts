import { defineOptimizer } from '../define';

/**
 * `keepMomentum` on is the paper's Signum; momentum 0 is its signSGD. Off is what the oracle's reference computes:
 * `SignSGD` of pytorch_optimizer clears its buffer before every step, so that momentum has no effect. Off by default
 * because the oracle's cases name no such option; the interface starts with it on (`suggest`).
 */
export const signum = defineOptimizer({
  id: 'signum',
  name: 'Signum (signSGD)',
  paper: {
    title: 'signSGD: Compressed Optimisation for Non-Convex Problems',
    authors: 'Bernstein, Wang, Azizzadenesheli, Anandkumar',
    year: 2018,
    url: 'https://arxiv.org/abs/1802.04434',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: { default: 0.9, min: 0, max: 0.9999, scale: 'complement', neutral: 0 },
    keepMomentum: { kind: 'flag', default: false },
  },
  rule: `
    b = momentum * if(keepMomentum, b, 0) + (1 - momentum) * g
    theta = theta - lr * sign(b)
  `,
  suggest: { surface: { lr: 0.01, keepMomentum: true }, network: { lr: 3e-4, keepMomentum: true } },
  good: 'One bit for each component is enough to descend, and no gradient is too large or too small.',
  fails: 'It never slows down near a minimum: without a falling schedule it jumps around it.',
});
