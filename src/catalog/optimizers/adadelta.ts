import { defineOptimizer } from '../define';

export const adadelta = defineOptimizer({
  id: 'adadelta',
  name: 'Adadelta',
  family: 'adaptive',
  paper: {
    title: 'ADADELTA: An Adaptive Learning Rate Method',
    authors: 'Zeiler',
    year: 2012,
    url: 'https://arxiv.org/abs/1212.5701',
  },
  hyper: {
    lr: { default: 1, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    rho: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    eps: { default: 1e-6, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    v = rho * v + (1 - rho) * g^2
    d = sqrt(w + eps) / sqrt(v + eps) * g
    w = rho * w + (1 - rho) * d^2
    theta = theta - lr * d
  `,
  suggest: { surface: { lr: 1, eps: 1e-4 }, network: { lr: 1 } },
  good: 'Steps carry the units of the parameters, so it works without choosing a learning rate.',
  fails: 'It starts from steps of size sqrt(eps) and needs long to grow them.',
});
