import { expect, test } from 'playwright/test';
import { shareHarness } from './harness';

const harness = shareHarness();

const EIGHT = ['adam', 'sgd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adamw', 'lion'];

const experiment = (model: string, optimizers: readonly string[], more: object = {}) => ({
  objective: { kind: 'network', dataset: 'mnist', model, batchSize: 32, ...more },
  steps: 100,
  runs: optimizers.map((optimizer) => ({ optimizer, hyper: { lr: 0.002 } })),
});

test('eight optimizers race on a perceptron with twice the dispatches of one', async () => {
  const one = await harness.call('stackedRace', {
    experiment: experiment('mlp-128-128', ['adam']),
    steps: 4,
  });
  const eight = await harness.call('stackedRace', {
    experiment: experiment('mlp-128-128', EIGHT),
    steps: 4,
  });
  console.log(
    `dispatches a step: one ${one.stacked.dispatchesPerStep}, eight ${eight.stacked.dispatchesPerStep}`,
  );
  expect(one.stacked.dispatchesPerStep).toBeLessThanOrEqual(12);
  expect(eight.stacked.dispatchesPerStep).toBeLessThanOrEqual(2 * one.stacked.dispatchesPerStep);
  // The same sums in the same order.
  expect(eight.stacked.losses).toEqual(eight.single.losses);
  expect(Math.max(...eight.differences)).toBe(0);
  expect(eight.stacked.losses[0]).toEqual(one.stacked.losses[0]);
  expect(new Set(eight.stacked.losses.map((losses) => losses.at(-1))).size).toBe(8);
  expect(eight.tensorsLeft).toBe(0);
});

test('runs of a convolutional network race together as they would one by one', async () => {
  const three = await harness.call('stackedRace', {
    experiment: experiment('cnn-8-16', ['adam', 'sgd', 'rmsprop'], { l2: 0.001 }),
    steps: 3,
  });
  console.log(`dispatches a step of three: ${three.stacked.dispatchesPerStep}`);
  expect(three.stacked.losses).toEqual(three.single.losses);
  expect(Math.max(...three.differences)).toBe(0);
});

test('the mean squared error races together too', async () => {
  const two = await harness.call('stackedRace', {
    experiment: experiment('softmax-regression', ['adam', 'lamb'], { loss: 'mean-squared-error' }),
    steps: 5,
  });
  expect(two.stacked.losses).toEqual(two.single.losses);
  expect(Math.max(...two.differences)).toBe(0);
});
