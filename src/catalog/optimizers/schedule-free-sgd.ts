import { defineOptimizer } from '../define';

/**
 * theta is y, where the gradient is taken; z is the plain iterate; judged is their average x, for y = (1 - momentum) z +
 * momentum x. Weights are the square of the largest rate so far, so a warm-up counts for little, as in the authors' code.
 */
export const scheduleFreeSgd = defineOptimizer({
  id: 'schedule-free-sgd',
  name: 'Schedule-Free SGD',
  family: 'averaged',
  paper: {
    title: 'The Road Less Scheduled',
    authors: 'Defazio, Yang, Mehta, Mishchenko, Khaled, Cutkosky',
    year: 2024,
    url: 'https://arxiv.org/abs/2405.15682',
  },
  hyper: {
    lr: { default: 1, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: {
      default: 0.9,
      min: 0.01,
      max: 0.9999,
      scale: 'complement',
      allow: { above: 0, atMost: 1 },
    },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    z = if(t == 1, theta, z)
    most = max(most, lr)
    total = total + most^2
    c = most^2 / total
    theta = theta + c * (z - theta) + lr * (momentum * (1 - c) - 1) * g
    z = z - lr * g
  `,
  evaluate: 'theta + (1 - 1 / momentum) * (z - theta)',
  suggest: { surface: { lr: 2e-3 }, network: { lr: 0.3 } },
  good: 'Averages its iterates as it goes, and so needs no falling schedule and no last step known beforehand.',
  fails:
    'What it has learnt is in the average, not in the point where gradients are taken; early steps weigh as much as late ones.',
});
