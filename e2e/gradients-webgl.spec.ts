import { expect, test } from 'playwright/test';
import type { LayerDefinition } from '../src/catalog/definition';
import { type CallArgument, shareHarness } from './harness';

const harness = shareHarness();

/** Of the largest number; tfjs adds up to 100,352 float32 numbers one after the other. */
const TOLERANCE = 5e-6;

const dense = (units: number, activation: 'relu' | 'tanh' | 'sigmoid'): LayerDefinition => ({
  kind: 'dense',
  units,
  activation,
});

const perceptrons: readonly CallArgument<'fragmentGradients'>[] = [
  {
    network: 'mlp-128-128',
    batchSize: 128,
    loss: 'cross-entropy',
    preprocess: 'unit',
    steps: 2,
  },
  {
    network: 'softmax-regression',
    batchSize: 37,
    loss: 'mean-squared-error',
    preprocess: 'standardize',
    steps: 2,
  },
  {
    // Sizes that fill no texel, every activation, a batch that fills no stripe.
    network: [dense(13, 'tanh'), dense(7, 'sigmoid'), dense(2, 'relu')],
    batchSize: 5,
    loss: 'cross-entropy',
    preprocess: 'standardize',
    steps: 2,
  },
  {
    network: [dense(33, 'sigmoid'), dense(18, 'tanh')],
    batchSize: 1,
    loss: 'mean-squared-error',
    preprocess: 'unit',
    steps: 2,
  },
];

test('gradients of perceptrons on webgl are those of tfjs', async () => {
  for (const argument of perceptrons) {
    const readings = await harness.call('fragmentGradients', argument);
    const what = JSON.stringify(argument);
    for (const { error } of readings.gradients) expect(error, what).toBeLessThan(TOLERANCE);
    for (const { error } of readings.losses) expect(error, what).toBeLessThan(TOLERANCE);
    expect(readings.leaked, what).toBe(0);
    // tfjs takes some seventy.
    expect(readings.programs, what).toBeLessThanOrEqual(16);
  }
});

const conv = (
  channels: number,
  kernel: number,
  padding: 'same' | 'valid',
  activation: 'relu' | 'tanh' | 'sigmoid',
): LayerDefinition => ({ kind: 'conv', channels, kernel, padding, activation });

const convolutional: readonly CallArgument<'fragmentGradients'>[] = [
  {
    network: 'cnn-8-16',
    batchSize: 10,
    loss: 'cross-entropy',
    preprocess: 'unit',
    steps: 2,
  },
  {
    network: [
      conv(4, 4, 'same', 'tanh'),
      { kind: 'max-pool', size: 3 },
      conv(12, 3, 'same', 'sigmoid'),
      conv(8, 2, 'valid', 'relu'),
      dense(11, 'tanh'),
    ],
    batchSize: 3,
    loss: 'mean-squared-error',
    preprocess: 'standardize',
    steps: 1,
  },
];

test('gradients of convolutional networks on webgl are those of tfjs', async () => {
  for (const argument of convolutional) {
    const readings = await harness.call('fragmentGradients', argument);
    const what = JSON.stringify(argument);
    for (const { error } of readings.gradients) expect(error, what).toBeLessThan(TOLERANCE);
    for (const { error } of readings.losses) expect(error, what).toBeLessThan(TOLERANCE);
    expect(readings.leaked, what).toBe(0);
    expect(readings.programs, what).toBeLessThanOrEqual(24);
  }
});
