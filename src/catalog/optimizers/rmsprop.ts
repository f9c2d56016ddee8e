import { defineOptimizer } from '../define';

/**
 * Operations in PyTorch's order: around a minimum RMSprop multiplies every rounding until two programs part, and
 * g * g and lr * g / s are how torch.optim.RMSprop rounds. But where rounding leaves the centred average below 0, which is
 * NaN in PyTorch (a gradient that does not change), it is 0 here.
 */
export const rmsprop = defineOptimizer({
  id: 'rmsprop',
  name: 'RMSprop',
  family: 'adaptive',
  paper: {
    title: 'Lecture 6.5: rmsprop, divide the gradient by a running average of its recent magnitude',
    authors: 'Tieleman, Hinton',
    year: 2012,
    url: 'https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf',
  },
  hyper: {
    lr: { default: 1e-2, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    alpha: { default: 0.99, min: 0, max: 0.9999, scale: 'complement' },
    momentum: { default: 0, min: 0, max: 0.9999, scale: 'complement', neutral: 0 },
    centered: { kind: 'flag', default: false },
    eps: { default: 1e-8, min: 1e-16, max: 0.1, scale: 'log' },
    weightDecay: { default: 0, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
  },
  rule: `
    g = g + weightDecay * theta
    v = alpha * v + (1 - alpha) * g * g
    m = alpha * m + (1 - alpha) * g
    s = sqrt(if(centered, max(0, v - m^2), v)) + eps
    b = momentum * b + g / s
    theta = theta - if(momentum, lr * b, lr * g / s)
  `,
  suggest: { surface: { lr: 0.02, alpha: 0.9 }, network: { lr: 1e-3, alpha: 0.9 } },
  good: 'Forgets old gradients, so it keeps its pace where AdaGrad stops, and moves alike in steep and flat directions.',
  fails: 'Near a minimum its steps stay about lr long, so it jitters there instead of settling.',
});
