import { expect, test } from 'playwright/test';
import { shareHarness } from './harness';

const harness = shareHarness();

const STEPS = 12;

const network = {
  kind: 'network',
  dataset: 'mnist',
  model: 'mlp-128-128',
  batchSize: 128,
  trainSize: 5000,
};

const races = [
  { name: 'a perceptron', objective: network, runs: ['adam'] },
  {
    name: 'a perceptron with dropout, l1 and l2, by squared error',
    objective: { ...network, dropout: 0.3, l1: 1e-5, l2: 1e-4, loss: 'mean-squared-error' },
    runs: ['rmsprop'],
  },
  {
    name: 'a convolutional network, a batch that no block divides',
    objective: { ...network, model: 'cnn-8-16', batchSize: 61 },
    runs: ['sgd'],
  },
  {
    name: 'softmax regression',
    objective: { ...network, model: 'softmax-regression' },
    runs: ['adam'],
  },
  { name: 'three perceptrons', objective: network, runs: ['adam', 'sgd', 'lion'] },
  { name: 'a method', objective: { ...network, batchSize: 500, trainSize: 500 }, runs: ['lbfgs'] },
];

for (const { name, objective, runs } of races) {
  test(`${name} on wasm: the same curves on one thread and on all`, async () => {
    const experiment = { objective, steps: STEPS, runs: runs.map((optimizer) => ({ optimizer })) };
    const run = (threads: number) =>
      harness.call('raceOnThreads', { experiment, steps: STEPS, threads });
    const alone = await run(1);
    const cores = await harness.page.evaluate(() => navigator.hardwareConcurrency);
    const together = await run(cores);
    expect(alone.helpers).toBe(0);
    // The page is cross-origin isolated: softmax regression alone is too little work to share out.
    const shares = objective.model !== 'softmax-regression';
    expect(together.helpers).toBe(shares ? Math.min(cores, 8) - 1 : 0);
    expect(alone.losses).toHaveLength(STEPS * runs.length);
    expect(together).toEqual({ ...alone, helpers: together.helpers });
  });
}
