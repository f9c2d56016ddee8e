import { defineOptimizer } from '../define';

/**
 * As torch.optim.ASGD at a constant rate: the average follows theta until step t0 and is the mean of the steps from then on.
 * Under a schedule an update takes the rate of its own step, where PyTorch's takes that of the step before.
 */
export const asgd = defineOptimizer({
  id: 'asgd',
  name: 'Averaged SGD',
  family: 'averaged',
  paper: {
    title: 'Acceleration of Stochastic Approximation by Averaging',
    authors: 'Polyak, Juditsky',
    year: 1992,
    url: 'https://doi.org/10.1137/0330046',
  },
  hyper: {
    lr: { default: 1e-2, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    lambd: { default: 1e-4, min: 1e-8, max: 1, scale: 'log', neutral: 0 },
    alpha: { default: 0.75, min: 0, max: 1, scale: 'linear', allow: { atLeast: 0 } },
    t0: { default: 1e6, min: 1, max: 1e6, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    rate = lr / (1 + lambd * lr * (t - 1))^alpha
    theta = (1 - lambd * rate) * theta - rate * g
    mu = 1 / max(1, t - 1 - t0)
    average = if(mu == 1, theta, average + mu * (theta - average))
  `,
  evaluate: 'average',
  suggest: { surface: { lr: 1e-3, t0: 50 }, network: { lr: 0.1, t0: 200 } },
  departs:
    'At a constant rate it is torch.optim.ASGD. Under a schedule every update takes the rate of its own step; torch.optim.ASGD takes that of the step before.',
  good: 'Its average over the steps after t0 settles where single iterates still jump about in the noise.',
  fails: 'Averaging too early holds it back near the start; averaging too late averages nothing.',
});
