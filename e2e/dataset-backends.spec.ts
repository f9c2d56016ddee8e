import { expect, test } from 'playwright/test';
import { type ActivationId, activations } from '../src/catalog/activations';
import type { LayerDefinition } from '../src/catalog/definition';
import { type CallArgument, shareHarness } from './harness';

const harness = shareHarness();

/** Of the largest number, in float32. */
const TOLERANCE = 5e-6;

const dense = (units: number, activation: ActivationId): LayerDefinition => ({
  kind: 'dense',
  units,
  activation,
});

type Case = Omit<CallArgument<'objectiveGradients'>, 'backend' | 'steps'>;

/** Two numbers an example, three classes: sizes that fill no texel and no vector. */
const cases: readonly Case[] = [
  { layers: [], more: { batchSize: 240, order: 'sequential' } },
  { layers: [dense(8, 'tanh'), dense(8, 'relu')], more: { batchSize: 32 } },
  {
    layers: [dense(5, 'sigmoid'), dense(3, 'linear'), dense(2, 'tanh')],
    more: { batchSize: 7, loss: 'mean-squared-error', preprocess: 'standardize' },
  },
  ...activations.map(({ id }) => ({
    layers: [dense(6, id), dense(9, id)],
    more: { batchSize: 5, order: 'sequential' },
  })),
  { layers: [dense(6, 'gelu'), dense(5, 'relu')], more: { batchSize: 12, dropout: 0.4 } },
];

for (const backend of ['wasm', 'webgpu', 'webgl'] as const)
  test(`a computed data set of two numbers and three classes has tfjs's gradients on ${backend}`, async () => {
    for (const one of cases) {
      const readings = await harness.call('objectiveGradients', { ...one, backend, steps: 2 });
      const what = JSON.stringify(one);
      expect(readings.gradients, what).toHaveLength(8);
      for (const { error } of readings.gradients) expect(error, what).toBeLessThan(TOLERANCE);
      for (const { error } of readings.losses) expect(error, what).toBeLessThan(TOLERANCE);
      // Dropout on the GPU is left to tfjs.
      expect(readings.ours, what).toBe(backend === 'wasm' || one.more.dropout === undefined);
      expect(readings.lost, what).toBeNaN();
      expect(readings.leaked, what).toBe(0);
    }
  });
