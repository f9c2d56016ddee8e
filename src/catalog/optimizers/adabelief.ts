import { defineOptimizer } from '../define';

/**
 * The paper's algorithm 2 and its authors' code without rectification: eps is added to s at every step, stays in it, and
 * stands once more outside the bias correction. Weight decay is decoupled, as in that code.
 */
export const adabelief = defineOptimizer({
  id: 'adabelief',
  name: 'AdaBelief',
  family: 'adaptive',
  paper: {
    title: 'AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients',
    authors: 'Zhuang, Tang, Ding, Tatikonda, Dvornek, Papademetris, Duncan',
    year: 2020,
    url: 'https://arxiv.org/abs/2010.07468',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-16, min: 1e-20, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    theta = (1 - lr * weightDecay) * theta
    m = beta1 * m + (1 - beta1) * g
    s = beta2 * s + (1 - beta2) * (g - m)^2 + eps
    mhat = m / (1 - beta1^t)
    shat = s / (1 - beta2^t)
    theta = theta - lr * mhat / (sqrt(shat) + eps)
  `,
  suggest: { surface: { lr: 0.05 }, network: { lr: 1e-3 } },
  good: 'Steps are long where the gradient is as expected and short where it surprises: it speeds up along valleys.',
  fails:
    'Where gradients hardly change its denominator nears 0, and a long step follows; eps matters more than in Adam.',
});
