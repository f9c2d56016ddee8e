import { defineOptimizer } from '../define';

/** Algorithm 4 without bias correction; the estimate d changes after the step, as there. */
export const prodigy = defineOptimizer({
  id: 'prodigy',
  name: 'Prodigy',
  family: 'adaptive',
  paper: {
    title: 'Prodigy: An Expeditiously Adaptive Parameter-Free Learner',
    authors: 'Mishchenko, Defazio',
    year: 2023,
    url: 'https://arxiv.org/abs/2306.06101',
  },
  hyper: {
    lr: { default: 1, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: {
      default: 0.999,
      min: 0.01,
      max: 0.99999,
      scale: 'complement',
      allow: { above: 0, below: 1 },
    },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    d0: { default: 1e-6, min: 1e-12, max: 1, scale: 'log', allow: { above: 0 } },
    dCoef: { default: 1, min: 0.01, max: 100, scale: 'log', allow: { above: 0 } },
  },
  rule: `
    origin = if(t == 1, theta, origin)
    m = beta1 * m + (1 - beta1) * d * g
    v = beta2 * v + (1 - beta2) * (d * g)^2
    r = sqrt(beta2) * r + d / d0 * lr * d * dot(g, origin - theta, all)
    s = sqrt(beta2) * s + d / d0 * lr * d * g
    length = sum(abs(s), all)
    theta = theta - lr * d * m / (sqrt(v) + d * eps)
    d = max(d, if(length > 0, dCoef * r / length, 0))
  `,
  init: { d: 'd0' },
  suggest: { surface: { lr: 1, d0: 1e-3 }, network: { lr: 1 } },
  good: 'Estimates the distance to the solution while it walks and sets its own rate: leave lr at 1.',
  fails: 'The estimate only grows, so what an early detour made too large stays too large.',
});
