import { defineOptimizer } from '../define';

/**
 * Algorithm 4 for vectors: the second moment is kept whole. Its namesake, the product of row and column means, needs
 * the layer's matrix. `lr` bounds the paper's relative step size; means are those of a layer.
 */
export const adafactor = defineOptimizer({
  id: 'adafactor',
  name: 'Adafactor',
  paper: {
    title: 'Adafactor: Adaptive Learning Rates with Sublinear Memory Cost',
    authors: 'Shazeer, Stern',
    year: 2018,
    url: 'https://arxiv.org/abs/1804.04235',
  },
  hyper: {
    lr: { default: 1e-2, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta2Decay: { default: -0.8, min: -1, max: -0.1, scale: 'linear', allow: { below: 0 } },
    eps1: { default: 1e-30, min: 1e-36, max: 1e-3, scale: 'log' },
    eps2: { default: 1e-3, min: 1e-8, max: 1, scale: 'log' },
    d: { default: 1, min: 0.1, max: 10, scale: 'log', allow: { above: 0 } },
  },
  rule: `
    alpha = max(eps2, sqrt(mean(theta^2))) * min(lr, 1 / sqrt(t))
    beta2 = 1 - t^beta2Decay
    v = beta2 * v + (1 - beta2) * (g^2 + eps1)
    u = g / sqrt(v)
    theta = theta - alpha * u / max(1, sqrt(mean(u^2)) / d)
  `,
  suggest: { surface: { lr: 0.05, eps2: 0.1 }, network: { lr: 0.02 } },
  good: 'Steps in proportion to the weights, clipped, without momentum: the recipe with which T5 was trained.',
  fails:
    "This is its form for vectors, with Adam's full second moment: the rows and columns that save memory need matrices.",
});
