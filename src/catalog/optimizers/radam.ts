import { defineOptimizer } from '../define';

/** As torch.optim.RAdam: rectified as soon as rho exceeds 5, momentum without adaptation before. */
export const radam = defineOptimizer({
  id: 'radam',
  name: 'RAdam',
  family: 'adaptive',
  paper: {
    title: 'On the Variance of the Adaptive Learning Rate and Beyond',
    authors: 'Liu, Jiang, He, Chen, Liu, Gao, Han',
    year: 2020,
    url: 'https://arxiv.org/abs/1908.03265',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    mhat = m / (1 - beta1^t)
    last = 2 / (1 - beta2) - 1
    rho = last - 2 * t * beta2^t / (1 - beta2^t)
    rect = sqrt((rho - 4) * (rho - 2) * last / ((last - 4) * (last - 2) * rho))
    theta = theta - lr * mhat * if(rho > 5, rect * sqrt(1 - beta2^t) / (sqrt(v) + eps), 1)
  `,
  suggest: { surface: { lr: 2e-3, beta2: 0.99 }, network: { lr: 1e-3 } },
  good: 'Waits with adapting until its variance estimate can be trusted: Adam with the warm-up built in.',
  fails:
    'Its first steps are plain momentum steps of size lr times the gradient, which a steep start turns into a leap.',
});
