import { defineOptimizer } from '../define';

/** Norms are those of a layer, and a surface is one layer. A layer of zeros (a fresh bias) takes a plain step. */
export const lars = defineOptimizer({
  id: 'lars',
  name: 'LARS',
  family: 'layerwise',
  paper: {
    title: 'Large Batch Training of Convolutional Networks',
    authors: 'You, Gitman, Ginsburg',
    year: 2017,
    url: 'https://arxiv.org/abs/1708.03888',
  },
  hyper: {
    lr: { default: 1, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: { default: 0.9, min: 0, max: 0.9999, scale: 'complement', neutral: 0 },
    trustCoefficient: { default: 1e-3, min: 1e-5, max: 1, scale: 'log', allow: { above: 0 } },
    weightDecay: { default: 1e-4, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    size = norm(theta)
    slope = norm(g) + weightDecay * size
    trust = if(min(size, slope) > 0, trustCoefficient * size / slope, 1)
    b = momentum * b + lr * trust * (g + weightDecay * theta)
    theta = theta - b
  `,
  suggest: {
    surface: { lr: 1, trustCoefficient: 0.005, weightDecay: 0 },
    network: { lr: 1, trustCoefficient: 0.01 },
  },
  good: 'Every layer moves by the same part of its own length, which keeps very large batches stable.',
  fails:
    'Steps are measured by the distance from the origin: on a surface that means nothing, and near 0 it stops.',
});
