import { defineOptimizer } from '../define';

/**
 * Algorithm 4, for matrices and for vectors: of a matrix's second moment only the means of its rows and columns are
 * kept. `lr` bounds the paper's relative step size; means are those of a layer. A vector is a matrix of one column,
 * whose row means are the second moment itself. The paper's sqrt(r c / mean(r)) is taken root by root: with `eps1` alone in
 * both, their product is no number in single precision any more.
 */
export const adafactor = defineOptimizer({
  id: 'adafactor',
  name: 'Adafactor',
  family: 'adaptive',
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
    r = beta2 * r + (1 - beta2) * rowMean(g^2 + eps1)
    c = beta2 * c + (1 - beta2) * columnMean(g^2 + eps1)
    scale = if(columns(g) > 1, sqrt(r / mean(r)) * sqrt(c), sqrt(r))
    u = g / scale
    theta = theta - alpha * u / max(1, sqrt(mean(u^2)) / d)
  `,
  suggest: { surface: { lr: 0.05, eps2: 0.1 }, network: { lr: 0.02 } },
  good: 'Keeps one number a row and a column instead of one a weight, and steps in proportion to the weights: T5 was trained so.',
  fails:
    'The product of rows and columns is only a rank-one guess of the second moment; a vector (a surface, a bias) keeps it whole.',
});
