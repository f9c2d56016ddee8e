import { describe, expect, it } from 'vitest';
import { mnist } from '../../catalog/datasets/mnist';
import type { LayerDefinition } from '../../catalog/definition';
import { blobs } from '../../catalog/testing/blobs';
import { layerSizes, networkOf } from './model';
import { modelName } from './name';
import { fans, shapeNetwork } from './shape';

const digits = mnist.describe();
const points = blobs.describe({ n: 300, noise: 0.5, seed: 1 });
const conv = (kernel: number): LayerDefinition => ({
  kind: 'conv',
  channels: 4,
  kernel,
  padding: 'valid',
  activation: 'relu',
});
const dense: LayerDefinition = { kind: 'dense', units: 8, activation: 'tanh' };

describe('shape of a network', () => {
  it('places tensors as TensorFlow stores them', () => {
    const { spans, size, outputs } = networkOf('cnn-8-16', digits);
    expect([size, outputs]).toEqual([5994, 10]);
    expect(spans.map(({ name, shape, weight }) => [name, shape, weight])).toEqual([
      ['w0', [5, 5, 1, 8], true],
      ['b0', [8], false],
      ['w1', [5, 5, 8, 16], true],
      ['b1', [16], false],
      ['w2', [256, 10], true],
      ['b2', [10], false],
    ]);
    expect(spans.map(({ offset }) => offset)).toEqual([0, 200, 208, 3408, 3424, 5984]);
    expect(spans.filter(({ weight }) => weight).map(({ shape }) => fans(shape))).toEqual([
      [25, 200],
      [200, 400],
      [256, 10],
    ]);
  });

  // 784·10 + 10; 784·128 + 128 + 128·128 + 128 + 128·10 + 10; PyTorch counts the same in the oracle.
  it.each([
    ['softmax-regression', 7850, 784 + 10],
    ['mlp-128-128', 118_282, 784 + 128 + 128 + 10],
    // Pictures of 24 by 24 and 12 by 12 with 8 channels, of 8 by 8 and 4 by 4 with 16.
    ['cnn-8-16', 5994, 784 + 4608 + 1152 + 1024 + 256 + 10],
  ])('%s has %d parameters, and keeps %d numbers of an example', (id, size, kept) => {
    expect(networkOf(id, digits)).toMatchObject({ size, kept });
  });

  it('follows the data set: what goes in, and what comes out', () => {
    const network = networkOf({ layers: [dense, dense] }, points);
    expect(network).toMatchObject({ input: [2], outputs: 3, size: 24 + 72 + 27 });
    expect(layerSizes(network)).toBe('2-8-8-3');
    expect(network.layers.map(({ kind }) => kind)).toEqual(['dense', 'dense', 'dense']);
    expect(network.layers.at(-1)).toMatchObject({ activation: 'linear', units: 3 });
    expect(modelName('mlp-128-128', networkOf('mlp-128-128', digits))).toBe(
      'Perceptron 784-128-128-10',
    );
  });

  it('drops from everything but the examples', () => {
    const { layers } = networkOf({ layers: [dense, dense] }, points);
    expect(layers.map((layer) => layer.kind === 'dense' && layer.drops)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each([
    ['a convolution of numbers that are no picture', [conv(3)], points, 0, 'vector', [2]],
    [
      'a pool after a dense layer',
      [dense, { kind: 'max-pool', size: 2 }],
      digits,
      1,
      'vector',
      [8],
    ],
    [
      'a kernel larger than the picture',
      [conv(11), conv(11), conv(9)],
      digits,
      2,
      'large',
      [8, 8, 4],
    ],
    [
      'a window larger than the picture',
      [
        { kind: 'max-pool', size: 8 },
        { kind: 'max-pool', size: 4 },
      ],
      digits,
      1,
      'large',
      [3, 3, 1],
    ],
  ] as const)('has no place for %s', (_, layers, dataset, layer, code, input) => {
    expect(shapeNetwork(layers, dataset)).toEqual({ ok: false, error: { layer, code, input } });
  });
});
