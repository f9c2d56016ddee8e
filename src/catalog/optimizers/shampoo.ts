import { defineOptimizer } from '../define';

/**
 * Algorithm 1 for matrices, algorithm 2 for vectors (one side, power -1/2). Convolution kernels are taken as matrices.
 * A side longer than 256 is left as it is, as implementations do; the roots are computed anew every `every` steps.
 */
export const shampoo = defineOptimizer({
  id: 'shampoo',
  name: 'Shampoo',
  family: 'matrix',
  paper: {
    title: 'Shampoo: Preconditioned Stochastic Tensor Optimization',
    authors: 'Gupta, Koren, Singer',
    year: 2018,
    url: 'https://arxiv.org/abs/1802.09568',
  },
  hyper: {
    lr: { default: 0.1, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    momentum: { default: 0, min: 0, max: 0.9999, scale: 'complement', neutral: 0 },
    eps: { default: 1e-4, min: 1e-8, max: 1, scale: 'log', allow: { above: 0 } },
    every: { default: 1, min: 1, max: 100, scale: 'integer' },
  },
  rule: `
    left = left + outerRows(g)
    right = right + outerColumns(g)
    refresh = floor((t - 1) / every) * every == t - 1
    leftRoot = if(refresh, inverseRoot(left, 4), leftRoot)
    rightRoot = if(refresh, inverseRoot(right, 4), rightRoot)
    half = times(leftRoot, g)
    u = if(columns(g) > 1, times(half, rightRoot), times(leftRoot, half))
    m = momentum * m + u
    theta = theta - lr * m
  `,
  init: { left: 'eps', right: 'eps', leftRoot: '1', rightRoot: '1' },
  suggest: { surface: { lr: 0.5 }, network: { lr: 0.05, momentum: 0.9, eps: 1e-2, every: 10 } },
  good: 'Knows how the rows of a weight matrix, and its columns, move together, and turns and scales the step by it.',
  fails:
    'Roots of matrices are dear, and old gradients count for ever. A surface is a vector: there it is full-matrix AdaGrad.',
});
