import { describe, expect, it } from 'vitest';
import { runNetwork } from './run-network';
import { race, trainInTorch } from './testing/export-scripts';
import { has } from './testing/python-process';

const hasTorch = has('torch') && has('numpy');

const NETWORK = {
  kind: 'network',
  model: 'softmax-regression',
  batchSize: 200,
  trainSize: 1000,
  testSize: 500,
  init: 'pattern',
  order: 'sequential',
  l2: 1e-4,
};

const agree = (ours: readonly number[], theirs: readonly number[]) => {
  expect(theirs).toHaveLength(ours.length);
  ours.forEach((value, k) => {
    expect(Math.abs((theirs[k] ?? Number.NaN) / value - 1)).toBeLessThan(1e-3);
  });
};

describe('the PyTorch script of a method for a network', () => {
  it.skipIf(!hasTorch).each([
    // Of 200, the first search hangs on the last bit of a float32: machines part there.
    ['lbfgs', 250],
    ['newton-trust-region', 200],
    ['conjugate-gradient', 1000],
  ])(
    '%s trains as we do, with batches of %i of 1000 (needs torch)',
    { timeout: 300_000 },
    async (optimizer, batchSize) => {
      const experiment = race({ optimizer }, { ...NETWORK, batchSize }, { steps: 6 });
      const [ours] = await runNetwork(experiment, 'cpu', () => 0);
      const theirs = await trainInTorch(experiment);
      agree(ours?.loss ?? [], theirs.loss);
      agree([ours?.testLoss ?? 0], [theirs.testLoss]);
      expect(theirs.loss).toHaveLength(6);
    },
  );
});
