import * as tf from '@tensorflow/tfjs-core';
import type { ProductAttrs } from '../../../src/engine/kernels/product-webgpu';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { compare, type KernelError, randomNumbers } from '../kernel-error';

const activations = {
  linear: { of: (z: number) => z, slope: () => 1 },
  relu: { of: (z: number) => Math.max(z, 0), slope: (y: number) => (y > 0 ? 1 : 0) },
  tanh: { of: Math.tanh, slope: (y: number) => 1 - y * y },
  sigmoid: { of: (z: number) => 1 / (1 + Math.exp(-z)), slope: (y: number) => y * (1 - y) },
};

type Known = keyof typeof activations;

export interface KernelProduct extends Omit<ProductAttrs, 'activation' | 'slope'> {
  readonly activation?: Known;
  readonly slope?: Known;
  /** Numbers before the right factor. */
  readonly before: number;
}

/** DownhillProduct on random numbers against JavaScript's float64. */
export const kernelProduct = defineCall({
  name: 'kernelProduct',
  run: async ({ before, ...attrs }: KernelProduct): Promise<KernelError> => {
    await useBackend('webgpu');
    const { rows, terms, columns, transposeLeft, transposeRight, columnSums, slope } = attrs;
    const withBias = attrs.activation !== undefined;
    const left = randomNumbers('left', rows * terms);
    const right = randomNumbers('right', before + terms * columns + (withBias ? columns : 0));
    const gate = randomNumbers('gate', rows * columns);
    const biasOffset = before + terms * columns;
    const allRows = rows + (columnSums === true ? 1 : 0);
    const outOffset = attrs.outOffset ?? 0;
    const expected = new Float64Array(outOffset + allRows * columns);
    for (let row = 0; row < allRows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        let sum = 0;
        for (let k = 0; k < terms; k += 1) {
          const a = transposeLeft === true ? left[k * rows + row] : left[row * terms + k];
          const at = transposeRight === true ? column * terms + k : k * columns + column;
          sum += (row === rows ? 1 : (a ?? 0)) * (right[before + at] ?? 0);
        }
        const at = row * columns + column;
        if (withBias) sum += right[biasOffset + column] ?? 0;
        if (attrs.activation !== undefined) sum = activations[attrs.activation].of(sum);
        if (slope !== undefined) sum *= activations[slope].slope(gate[at] ?? 0);
        expected[outOffset + at] = sum;
      }
    }
    const actual = tf.tidy(() => {
      const inputs = {
        left: tf.tensor1d(left),
        right: tf.tensor1d(right),
        ...(slope === undefined ? {} : { gate: tf.tensor1d(gate) }),
        ...(outOffset === 0 ? {} : { into: tf.zeros([outOffset + allRows * columns]) }),
      };
      return tf.engine().runKernel<tf.Tensor>('DownhillProduct', inputs, {
        ...attrs,
        rightOffset: before,
        ...(withBias ? { biasOffset } : {}),
      });
    });
    return compare(actual, expected);
  },
});
