import { defineOptimizer } from '../define';

/**
 * The paper's, as torch.optim.NAdam documents it: the product of the mu runs to t in the gradient's term and to t + 1 in
 * the momentum's. (The code of PyTorch 1.13 multiplies by mu_t once more; later versions do not.)
 */
export const nadam = defineOptimizer({
  id: 'nadam',
  name: 'NAdam',
  family: 'adaptive',
  paper: {
    title: 'Incorporating Nesterov Momentum into Adam',
    authors: 'Dozat',
    year: 2016,
    url: 'https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ',
  },
  hyper: {
    lr: { default: 2e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    momentumDecay: { default: 4e-3, min: 1e-5, max: 1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    mu = beta1 * (1 - 0.5 * 0.96^(t * momentumDecay))
    muNext = beta1 * (1 - 0.5 * 0.96^((t + 1) * momentumDecay))
    product = product * mu
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g * g
    s = sqrt(v / (1 - beta2^t)) + eps
    n = (1 - mu) / (1 - product) * g + muNext / (1 - product * muNext) * m
    theta = theta - lr * n / s
  `,
  init: { product: '1' },
  suggest: { surface: { lr: 0.05 }, network: { lr: 2e-3 } },
  good: "Adam that already looks along the next step's momentum: a little faster where Adam is slow.",
  fails:
    'Its warm-up of the momentum is one more constant to know, for a gain that is often within the noise.',
});
