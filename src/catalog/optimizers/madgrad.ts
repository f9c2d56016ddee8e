import { defineOptimizer } from '../define';

/** Algorithm 1 with c = 1 - momentum; `origin` is where it started. */
export const madgrad = defineOptimizer({
  id: 'madgrad',
  name: 'MADGRAD',
  family: 'adaptive',
  paper: {
    title: 'Adaptivity without Compromise: A Momentumized, Adaptive, Dual Averaged Gradient Method',
    authors: 'Defazio, Jelassi',
    year: 2021,
    url: 'https://arxiv.org/abs/2101.11075',
  },
  hyper: {
    lr: { default: 1e-2, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: { default: 0.9, min: 0, max: 0.9999, scale: 'complement', neutral: 0 },
    eps: { default: 1e-6, min: 1e-16, max: 0.1, scale: 'log' },
  },
  rule: `
    origin = if(t == 1, theta, origin)
    weight = lr * sqrt(t)
    s = s + weight * g
    v = v + weight * g^2
    z = origin - s / (cbrt(v) + eps)
    theta = momentum * theta + (1 - momentum) * z
  `,
  suggest: { surface: { lr: 0.1 }, network: { lr: 2e-3 } },
  good: 'Dual averaging: every gradient since the start counts, with a cube root that shrinks the steps less than AdaGrad.',
  fails:
    'It remembers its starting point and all gradients, so what was wrong early is corrected slowly.',
});
