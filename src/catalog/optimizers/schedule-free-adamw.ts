import { defineOptimizer } from '../define';

/**
 * theta is y, where the gradient is taken; judged is the average x, for y = (1 - beta1) z + beta1 x. Weights are the
 * square of the largest rate so far. The 1e-15 under the root is the reference implementation's (pytorch_optimizer).
 */
export const scheduleFreeAdamw = defineOptimizer({
  id: 'schedule-free-adamw',
  name: 'Schedule-Free AdamW',
  family: 'averaged',
  paper: {
    title: 'The Road Less Scheduled',
    authors: 'Defazio, Yang, Mehta, Mishchenko, Khaled, Cutkosky',
    year: 2024,
    url: 'https://arxiv.org/abs/2405.15682',
  },
  hyper: {
    lr: { default: 2.5e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: {
      default: 0.9,
      min: 0.01,
      max: 0.9999,
      scale: 'complement',
      allow: { above: 0, atMost: 1 },
    },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    v = beta2 * v + (1 - beta2) * g^2
    d = g / (sqrt(v / (1 - beta2^t) + 1e-15) + eps) + weightDecay * theta
    z = if(t == 1, theta, z)
    most = max(most, lr)
    total = total + most^2
    c = most^2 / total
    theta = theta + c * (z - theta) + lr * (beta1 * (1 - c) - 1) * d
    z = z - lr * d
  `,
  evaluate: 'theta + (1 - 1 / beta1) * (z - theta)',
  suggest: { surface: { lr: 0.1 }, network: { lr: 2.5e-3 } },
  good: "Adam's scaling with averaging in the place of momentum and schedule: it can be stopped at any step.",
  fails:
    'On a short run the average trails behind; judged by its gradient point it looks restless.',
});
