import { defineOptimizer } from '../define';

/** The mask is made up for by its mean over the layer, as in the fourth version of the paper. */
export const cautiousAdamw = defineOptimizer({
  id: 'cautious-adamw',
  name: 'Cautious AdamW',
  family: 'adaptive',
  paper: {
    title: 'Cautious Optimizers: Improving Training with One Line of Code',
    authors: 'Liang, Chen, Liu, Liu',
    year: 2024,
    url: 'https://arxiv.org/abs/2411.16085',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0.01, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    mhat = m / (1 - beta1^t)
    vhat = v / (1 - beta2^t)
    u = mhat / (sqrt(vhat) + eps)
    agree = if(u * g > 0, 1, 0)
    theta = theta - lr * (u * agree / (mean(agree) + eps) + weightDecay * theta)
  `,
  suggest: { surface: { lr: 0.05 }, network: { lr: 1e-3 } },
  departs:
    "The mask is divided by its mean over the layer plus eps, as in the fourth version of the paper. The authors' code divides by its mean, but by no less than 0.001; before that it multiplied by n / (k + 1), where k of n components agree.",
  good: 'A component moves only where momentum and gradient agree, so it does not climb out of a valley it has crossed.',
  fails:
    'It gives up what carries momentum over bumps, and on noisy gradients the mask is partly chance.',
});
