import { canonical } from './defaults';
import type { Experiment } from './types';

/**
 * What the first visit shows: four ways down Rosenbrock's valley from one start. Gradient descent near its stability
 * limit zigzags, momentum overshoots and recovers, AdaGrad creeps, Adam arrives at the star.
 */
export const openingRace = (): Experiment =>
  canonical({
    objective: { kind: 'surface', surface: 'rosenbrock', start: [-1.5, 2] },
    steps: 300,
    runs: [
      { optimizer: 'sgd', hyper: { lr: 0.0018 } },
      { optimizer: 'momentum', hyper: { lr: 0.0013, momentum: 0.97 } },
      { optimizer: 'adagrad', hyper: { lr: 0.3 } },
      { optimizer: 'adam', hyper: { lr: 0.1, beta2: 0.95 } },
    ],
  });

/** What the Network lab opens with: three optimizers on the same weights and the same batches, one pass. */
export const networkRace = (): Experiment =>
  canonical({
    objective: { kind: 'network', model: 'mlp-128-128' },
    runs: [
      { optimizer: 'adam', hyper: { lr: 0.001 } },
      { optimizer: 'momentum', hyper: { lr: 0.05 } },
      { optimizer: 'sgd', hyper: { lr: 0.1 } },
    ],
  });
