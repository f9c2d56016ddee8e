import { defineOptimizer } from '../define';

/**
 * Algorithm 3 with the power iteration and QR of algorithm 4, and Adam's bias corrections as in the authors' code. Both
 * bases begin as the identity, not as eigenvectors of the first gradient's products, and vectors turn, too. A side
 * longer than 256 is left as it is. On networks `eps` must not be tiny: after the first turns of a basis some of `v` is still 0.
 */
export const soap = defineOptimizer({
  id: 'soap',
  name: 'SOAP',
  family: 'matrix',
  paper: {
    title: 'SOAP: Improving and Stabilizing Shampoo using Adam',
    authors: 'Vyas, Morwani, Zhao, Kwun, Shapira, Brandfonbrener, Janson, Kakade',
    year: 2024,
    url: 'https://arxiv.org/abs/2409.11321',
  },
  hyper: {
    lr: { default: 3e-3, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    beta1: { default: 0.95, min: 0, max: 0.9999, scale: 'complement' },
    beta2: { default: 0.95, min: 0, max: 0.99999, scale: 'complement' },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    every: { default: 10, min: 1, max: 100, scale: 'integer' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    theta = theta * (1 - lr * weightDecay)
    m = beta1 * m + (1 - beta1) * g
    u = times(times(transpose(leftBasis), g), rightBasis)
    n = times(times(transpose(leftBasis), m), rightBasis)
    v = beta2 * v + (1 - beta2) * u^2
    d = n / (1 - beta1^t) / (sqrt(v / (1 - beta2^t)) + eps)
    theta = theta - lr * times(times(leftBasis, d), transpose(rightBasis))
    left = beta2 * left + (1 - beta2) * outerRows(g)
    right = beta2 * right + (1 - beta2) * outerColumns(g)
    refresh = floor(t / every) * every == t
    leftBasis = if(refresh, orthonormal(times(left, leftBasis)), leftBasis)
    rightBasis = if(refresh, orthonormal(times(right, rightBasis)), rightBasis)
  `,
  init: { leftBasis: '1', rightBasis: '1' },
  suggest: { surface: { lr: 0.05, beta1: 0.9, every: 2 }, network: { lr: 3e-3, eps: 1e-4 } },
  departs:
    "Algorithm 3 of the paper with the power iteration and QR of algorithm 4. Here both bases begin as the identity, the first gradient makes a step, eps stands outside the bias correction, and weights decay before the step, as in AdamW. The authors' code begins with eigenvectors of the first gradient's products, makes no step with that gradient, adds eps before the correction, and lets weights decay after the step.",
  good: "Adam along the axes of Shampoo's matrices: as fast a descent, but it may turn its axes only now and then.",
  fails:
    'Four square matrices a layer; with a tiny eps the first turns of the axes throw it. On a surface: Adam along turned axes.',
});
