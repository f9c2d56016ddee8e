import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { selectNodeBackend } from '../../cli/network-node';
import { createRandom } from '../../random/seeded';

describe('gradient of max pooling on wasm', () => {
  it.each([
    { shape: [2, 24, 24, 3], filterSize: 2, strides: 2, pad: 'valid' },
    { shape: [1, 7, 9, 2], filterSize: 2, strides: 2, pad: 'valid' },
    { shape: [2, 8, 8, 2], filterSize: 3, strides: 1, pad: 'same' },
    { shape: [1, 9, 8, 1], filterSize: [3, 2], strides: [2, 3], pad: 'same' },
  ] as const)('equals the cpu backend: $shape $filterSize $strides $pad', async (one) => {
    const random = createRandom(4, 'max-pool');
    const shape = [...one.shape] as [number, number, number, number];
    // Distinct values: where two are largest, backends may differ.
    const values = Float32Array.from({ length: tf.util.sizeFromShape(shape) }, random.normal);
    const results = [];
    for (const backend of ['wasm', 'cpu'] as const) {
      await selectNodeBackend(backend);
      const input = tf.tensor4d(values, shape);
      const [size, strides] = [one.filterSize, one.strides].map((x) =>
        typeof x === 'number' ? x : ([...x] as [number, number]),
      );
      if (size === undefined || strides === undefined) throw new Error('no sizes');
      const output = tf.maxPool(input, size, strides, one.pad);
      const dy = tf.tensor4d(values.slice(0, output.size), output.shape);
      const dx = tf
        .engine()
        .runKernel<tf.Tensor>(
          'MaxPoolGrad',
          { dy, input, output },
          { filterSize: size, strides, pad: one.pad },
        );
      results.push(await dx.data());
    }
    const [wasm = [], cpu = []] = results;
    cpu.forEach((value, k) => {
      expect(wasm[k]).toBeCloseTo(value, 5);
    });
  });
});
