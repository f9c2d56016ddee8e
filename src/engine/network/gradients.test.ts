import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { activations } from '../../catalog/activations';
import { mnist } from '../../catalog/datasets/mnist';
import type { LayerDefinition } from '../../catalog/definition';
import { loadNodeData, selectNodeBackend } from '../../cli/network-node';
import { networkOf } from '../../experiment/network/model';
import type { NetworkSpec } from '../../experiment/types';
import { createRandom } from '../../random/seeded';
import { createStepBatches } from './batch';
import { createBatchOrder } from './data/batches';
import { createCompiledGradients } from './gradients-compiled';
import { createTensorGradients } from './gradients-tensor';
import { createPenalty } from './loss';

const random = createRandom(4, 'compiled-gradients');

const activation = () => activations[random.integer(activations.length)]?.id ?? 'linear';

/** Perceptrons of a few layers with widths that fit no register. */
const perceptron = (): readonly LayerDefinition[] =>
  Array.from(
    { length: random.integer(3) },
    (): LayerDefinition => ({
      kind: 'dense',
      units: 1 + random.integer(40),
      activation: activation(),
    }),
  );

/** Convolutions and pools with channels that fill no vector, and pools that leave a border out. */
const convolutional = (): readonly LayerDefinition[] => {
  const conv = (): LayerDefinition => ({
    kind: 'conv',
    channels: 1 + random.integer(11),
    kernel: 1 + random.integer(5),
    padding: random.integer(2) === 0 ? 'valid' : 'same',
    activation: activation(),
  });
  const pool = (): LayerDefinition => ({ kind: 'max-pool', size: 2 + random.integer(2) });
  return [conv(), ...(random.integer(2) === 0 ? [pool()] : []), conv(), pool()];
};

const cases = Array.from({ length: 28 }, (_, k) => ({
  layers: k < 12 ? perceptron() : convolutional(),
  // Some convolutions have more pictures than are summed up together.
  batchSize: k < 24 ? 1 + random.integer(k < 12 ? 40 : 6) : 9 + random.integer(16),
  loss: k % 2 === 0 ? 'cross-entropy' : 'mean-squared-error',
  preprocess: k % 3 === 0 ? 'standardize' : 'unit',
  dropout: [0, 0.5, 0.1][k % 3],
  l1: [0, 0, 1e-3, 2e-3][k % 4],
  l2: [0, 1e-2, 0, 3e-2][k % 4],
})) as readonly {
  layers: readonly LayerDefinition[];
  batchSize: number;
  loss: NetworkSpec['loss'];
  preprocess: NetworkSpec['preprocess'];
  dropout: number;
  l1: number;
  l2: number;
}[];

describe('compiled gradients', () => {
  it.each(cases)(
    'equal those of tfjs: $layers.length hidden layers, batch $batchSize, $loss, $preprocess, dropout $dropout, l1 $l1, l2 $l2',
    async (one) => {
      const { layers, batchSize, loss, preprocess, dropout, l1, l2 } = one;
      const dataset = mnist.describe();
      const data = await loadNodeData(dataset);
      if (!data.ok) throw new Error(data.error.message);
      await selectNodeBackend('wasm');
      const network = networkOf({ layers }, dataset);
      const order = createBatchOrder({ seed: 3, order: 'shuffled', trainSize: 500, batchSize });
      const { train } = data.value;
      const spec = { loss, preprocess, dropout, l1, l2, seed: 3 };
      const compiled = createCompiledGradients(network, train, order, spec);
      if (compiled === undefined) throw new Error('nothing was compiled');
      const batches = createStepBatches(train, order, spec);
      const tensors = createTensorGradients(network, batches, loss);
      const theta = tf.tensor1d(
        Float32Array.from({ length: network.size }, (_, k) =>
          k % 11 === 0 ? 0 : 0.2 * random.normal(),
        ),
      );
      const penalty = createPenalty(network.spans, l1, l2);
      const [penaltyLoss = 0] = penalty?.loss(theta).dataSync() ?? [];
      const slope = penalty?.gradient(theta).dataSync();
      for (const step of [0, 7]) {
        const ours = compiled.gradient(theta, step);
        const stock = tensors.gradient(theta, step);
        const wanted = stock.gradient.dataSync();
        const found = ours.gradient.dataSync();
        const scale = Math.max(...Array.from(wanted, Math.abs));
        expect(scale).toBeGreaterThan(0);
        found.forEach((value, k) => {
          expect(Math.abs(value - (wanted[k] ?? 0) - (slope?.[k] ?? 0))).toBeLessThan(
            2e-6 + 1e-5 * scale,
          );
        });
        const value = (stock.loss.dataSync()[0] ?? Number.NaN) + penaltyLoss;
        for (const loss of [ours.loss, compiled.loss(theta, step)]) {
          expect(Math.abs((loss.dataSync()[0] ?? 0) - value)).toBeLessThan(1e-5 * value);
        }
      }
      compiled.dispose();
      tensors.dispose();
    },
  );
});
