import { defineOptimizer } from '../define';

/** `warmupSteps` is the paper's T of both schedulers, alpha's and beta3's, which starts at beta1; 0 is without. */
export const ademamix = defineOptimizer({
  id: 'ademamix',
  name: 'AdEMAMix',
  family: 'adaptive',
  paper: {
    title: 'The AdEMAMix Optimizer: Better, Faster, Older',
    authors: 'Pagliardini, Ablin, Grangier',
    year: 2024,
    url: 'https://arxiv.org/abs/2409.03137',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    beta3: {
      default: 0.9999,
      min: 0,
      max: 0.99999,
      scale: 'complement',
      allow: { above: 0, below: 1 },
    },
    alpha: { default: 5, min: 0, max: 20, scale: 'linear', neutral: 0 },
    warmupSteps: { default: 0, min: 1, max: 100000, scale: 'log', neutral: 0 },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    part = if(warmupSteps, min(1, t / warmupSteps), 1)
    start = log(max(beta1, 1e-8))
    decay = if(warmupSteps, min(beta3, exp(start * log(beta3) / ((1 - part) * log(beta3) + part * start))), beta3)
    m = beta1 * m + (1 - beta1) * g
    slow = decay * slow + (1 - decay) * g
    v = beta2 * v + (1 - beta2) * g^2
    mhat = m / (1 - beta1^t)
    vhat = v / (1 - beta2^t)
    theta = theta - lr * ((mhat + alpha * part * slow) / (sqrt(vhat) + eps) + weightDecay * theta)
  `,
  suggest: { surface: { lr: 0.02, beta3: 0.97, alpha: 2 }, network: { lr: 1e-3, beta3: 0.999 } },
  good: 'A second, very slow average keeps what gradients said ten thousand steps ago, which long trainings reward.',
  fails: 'On a short run the old gradients push on past the minimum, and it swings back late.',
});
