import { defineOptimizer } from '../define';

/** PyTorch's form: the maximum is over the uncorrected average, the correction follows. */
export const amsgrad = defineOptimizer({
  id: 'amsgrad',
  name: 'AMSGrad',
  family: 'adaptive',
  paper: {
    title: 'On the Convergence of Adam and Beyond',
    authors: 'Reddi, Kale, Kumar',
    year: 2018,
    url: 'https://openreview.net/forum?id=ryQu7f-RZ',
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
    vmax = max(vmax, v)
    mhat = m / (1 - beta1^t)
    vhat = vmax / (1 - beta2^t)
    theta = theta - lr * mhat / (sqrt(vhat) + eps)
  `,
  suggest: { surface: { lr: 0.05 }, network: { lr: 1e-3 } },
  good: 'Its step for a coordinate never grows again, which mends the case where Adam provably does not converge.',
  fails: 'One early large gradient slows it down for good.',
});
