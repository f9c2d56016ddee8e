import { defineOptimizer } from '../define';

/** Algorithm 2 with phi(z) = z and 1 where a norm is 0; norms are those of a layer, and a surface is one layer. */
export const lamb = defineOptimizer({
  id: 'lamb',
  name: 'LAMB',
  family: 'layerwise',
  paper: {
    title: 'Large Batch Optimization for Deep Learning: Training BERT in 76 minutes',
    authors: 'You, Li, Reddi, Hseu, Kumar, Bhojanapalli, Song, Demmel, Keutzer, Hsieh',
    year: 2020,
    url: 'https://arxiv.org/abs/1904.00962',
  },
  hyper: {
    lr: { default: 1e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.9, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.999, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-6, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0.01, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g^2
    mhat = m / (1 - beta1^t)
    vhat = v / (1 - beta2^t)
    u = mhat / (sqrt(vhat) + eps) + weightDecay * theta
    size = norm(theta)
    length = norm(u)
    theta = theta - lr * if(min(size, length) > 0, size / length, 1) * u
  `,
  suggest: { surface: { lr: 0.03, weightDecay: 0 }, network: { lr: 5e-3 } },
  good: "Adam's direction with a length that suits each layer: it trains with batches of tens of thousands.",
  fails:
    'A layer near 0 hardly moves; on a surface the step is a part of the distance from the origin.',
});
