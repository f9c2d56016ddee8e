import * as tf from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import type { LayerDefinition } from '../../catalog/definition';
import { loadNodeData, selectNodeBackend } from '../../cli/network-node';
import { networkOf } from '../../experiment/network/model';
import { createRandom } from '../../random/seeded';
import { setCode } from './code-choice';
import { evaluate } from './evaluate';

const perceptron: readonly LayerDefinition[] = [{ kind: 'dense', units: 13, activation: 'tanh' }];
const convolutional: readonly LayerDefinition[] = [
  { kind: 'conv', channels: 3, kernel: 4, padding: 'same', activation: 'relu' },
  { kind: 'max-pool', size: 3 },
  { kind: 'conv', channels: 6, kernel: 3, padding: 'valid', activation: 'sigmoid' },
];

afterEach(() => setCode('compiled'));

describe('evaluation by compiled code', () => {
  it.each([
    { layers: [], loss: 'cross-entropy', preprocess: 'unit', from: 0, count: 1 },
    { layers: perceptron, loss: 'cross-entropy', preprocess: 'standardize', from: 37, count: 250 },
    { layers: perceptron, loss: 'mean-squared-error', preprocess: 'unit', from: 9000, count: 1000 },
    { layers: convolutional, loss: 'cross-entropy', preprocess: 'unit', from: 3, count: 170 },
    { layers: convolutional, loss: 'mean-squared-error', preprocess: 'unit', from: 5, count: 300 },
  ] as const)('equals that of tfjs: $loss, $preprocess, $count from $from', async (one) => {
    const { layers, ...range } = one;
    const data = await loadNodeData(mnist.describe());
    if (!data.ok) throw new Error(data.error.message);
    await selectNodeBackend('wasm');
    const network = networkOf({ layers }, mnist.describe());
    const random = createRandom(2, 'evaluate');
    const values = Float32Array.from({ length: network.size }, () => 0.5 * random.normal());
    const before = [tf.memory().numTensors, tf.engine().backend.numDataIds()];
    const theta = tf.tensor1d(values);
    const broken = tf.tensor1d(values.fill(Number.NaN, values.length - 4));
    const options = { ...range, network, split: data.value.test, chunk: 130 };
    const [ours, lost] = [await evaluate(options, theta), await evaluate(options, broken)];
    setCode('stock');
    const [stock, theirs] = [await evaluate(options, theta), await evaluate(options, broken)];
    if (!ours || !stock) throw new Error('nobody stopped it');
    expect(ours.accuracy).toBe(stock.accuracy);
    expect(Math.abs(ours.loss / stock.loss - 1)).toBeLessThan(1e-5);
    expect(lost).toEqual({ loss: Number.NaN, accuracy: theirs?.accuracy });
    tf.dispose([theta, broken]);
    expect([tf.memory().numTensors, tf.engine().backend.numDataIds()]).toEqual(before);
  });
});
