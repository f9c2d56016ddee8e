import { defineOptimizer } from '../define';

/**
 * As torch.optim.Rprop. `lr` is only the size of the first step, that of a schedule's first rate: what comes after changes
 * nothing. Signs are multiplied, not gradients, whose product may be too small for single precision.
 */
export const rprop = defineOptimizer({
  id: 'rprop',
  name: 'Rprop',
  family: 'sign',
  paper: {
    title: 'A direct adaptive method for faster backpropagation learning: the RPROP algorithm',
    authors: 'Riedmiller, Braun',
    year: 1993,
    url: 'https://doi.org/10.1109/ICNN.1993.298623',
  },
  hyper: {
    lr: { default: 1e-2, min: 1e-6, max: 10, scale: 'log', allow: { above: 0 } },
    etaMinus: { default: 0.5, min: 0.1, max: 0.99, scale: 'linear', allow: { above: 0, below: 1 } },
    etaPlus: { default: 1.2, min: 1.01, max: 2, scale: 'linear', allow: { above: 1 } },
    stepMin: { default: 1e-6, min: 1e-12, max: 0.1, scale: 'log' },
    stepMax: { default: 50, min: 1e-3, max: 100, scale: 'log' },
  },
  rule: `
    turn = sign(g) * sign(before)
    step = clamp(step * if(turn > 0, etaPlus, if(turn < 0, etaMinus, 1)), stepMin, stepMax)
    before = if(turn < 0, 0, g)
    theta = theta - step * sign(before)
  `,
  init: { step: 'lr' },
  suggest: { surface: { lr: 0.01 }, network: { lr: 1e-3, stepMax: 0.1 } },
  good: 'Only the sign of each component counts, so it is as fast on a plateau as on a cliff.',
  fails: 'Noisy gradients change sign by chance, so on small batches its steps shrink to nothing.',
});
