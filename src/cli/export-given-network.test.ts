import { describe, expect, it } from 'vitest';
import { runNetwork } from './run-network';
import { race, trainInTorch } from './testing/export-scripts';
import { has } from './testing/python-process';

const hasTorch = has('torch') && has('numpy');

const NETWORK = {
  kind: 'network',
  model: 'softmax-regression',
  batchSize: 200,
  trainSize: 4000,
  testSize: 1000,
  init: 'pattern',
  order: 'sequential',
};

describe('the PyTorch script of a rule that reads random numbers, for a network', () => {
  it.skipIf(!hasTorch).each([
    ['hutchinson', 'cross-entropy', []],
    ['gauss-newton', 'cross-entropy', []],
    ['gauss-newton', 'mean-squared-error', []],
    ['hutchinson', 'cross-entropy', [{ kind: 'gradient-noise', eta: 1e-6 }]],
  ])(
    '%s of %s %j: the same curve, but for other numbers drawn (needs torch)',
    { timeout: 300_000 },
    async (estimator, loss, wrappers) => {
      // At this rho the estimate decides most steps' lengths.
      const hyper = { estimator, lr: 0.02, rho: 5, weightDecay: 0, every: 2, beta2: 0.9 };
      const run = { optimizer: 'sophia', hyper, wrappers };
      const experiment = race(run, { ...NETWORK, loss }, { steps: 20 });
      const [ours] = await runNetwork(experiment, 'wasm', () => 0);
      const theirs = await trainInTorch(experiment);
      const [first = Number.NaN] = theirs.loss;
      expect(first / (ours?.loss[0] ?? 0)).toBeCloseTo(1, 3);
      expect(theirs.testLoss).toBeLessThan(0.6 * first);
      expect(Math.abs(theirs.testLoss / (ours?.testLoss ?? 0) - 1)).toBeLessThan(0.15);
    },
  );

  it.skipIf(!hasTorch)(
    'the same numbers every time it runs, of dropout too (needs torch)',
    async () => {
      const run = { optimizer: 'sophia', hyper: { estimator: 'gauss-newton', every: 1 } };
      const experiment = race(
        run,
        { ...NETWORK, model: 'mlp-128-128', dropout: 0.5, trainSize: 1000, testSize: 100 },
        { steps: 4 },
      );
      expect(await trainInTorch(experiment)).toEqual(await trainInTorch(experiment));
    },
  );
});
