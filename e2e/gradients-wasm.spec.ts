import { expect, test } from 'playwright/test';
import type { LayerDefinition } from '../src/catalog/definition';
import { shareHarness } from './harness';

const harness = shareHarness();

/** Every activation, zeros around the pictures, pools, and two dense layers to drop from. */
const EVERYTHING: readonly LayerDefinition[] = [
  { kind: 'conv', channels: 6, kernel: 5, padding: 'same', activation: 'tanh' },
  { kind: 'max-pool', size: 2 },
  { kind: 'conv', channels: 16, kernel: 5, padding: 'valid', activation: 'sigmoid' },
  { kind: 'max-pool', size: 2 },
  { kind: 'dense', units: 84, activation: 'tanh' },
];

const networks = [
  // Too little work to share out: one run has one thread.
  { name: 'softmax-regression', network: 'softmax-regression', dropout: 0, shares: false },
  { name: 'mlp-128-128', network: 'mlp-128-128', dropout: 0, shares: true },
  { name: 'cnn-8-16', network: 'cnn-8-16', dropout: 0, shares: true },
  {
    name: 'a network of every kind of layer, with dropout',
    network: EVERYTHING,
    dropout: 0.5,
    shares: true,
  },
];

for (const { name, shares, ...network } of networks) {
  for (const [points, batchSize] of [
    [8, 128],
    [3, 61],
    [1, 128],
  ] as const) {
    test(`${points} gradients of ${name} at once on wasm, batch ${batchSize}`, async () => {
      const threads = shares ? Number.MAX_SAFE_INTEGER : points;
      const given = { ...network, points, batchSize, threads, rounds: 2 };
      const readings = await harness.call('gradientsTogether', given);
      // The page is cross-origin isolated: the threads are there where the machine has them.
      const cores = await harness.page.evaluate(() => navigator.hardwareConcurrency);
      expect(readings.helpers).toBe(Math.min(cores, threads, 8) - 1);
      expect(readings.different).toBe(0);
      // tfjs adds up to 73,728 float32 numbers one after the other.
      expect(readings.offStock).toBeLessThan(5e-6);
      expect(readings.lossOffStock).toBeLessThan(2e-6);
      expect(readings.leaked).toEqual([0, 0]);
    });
  }
}
