import * as tf from '@tensorflow/tfjs-core';
import { dataLoss } from '../../../src/engine/network/loss';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { compare, type KernelError, randomNumbers } from '../kernel-error';

export interface KernelSoftmaxLoss {
  readonly loss: 'cross-entropy' | 'mean-squared-error';
  readonly rows: number;
  readonly classes: number;
  /** Logits are standard normal times this. */
  readonly scale: number;
}

export interface SoftmaxLossErrors {
  readonly loss: KernelError;
  readonly gradient: KernelError;
}

/** A loss over softmax and its gradient on random logits against JavaScript's float64. */
export const kernelSoftmaxLoss = defineCall({
  name: 'kernelSoftmaxLoss',
  run: async ({ loss, rows, classes, scale }: KernelSoftmaxLoss): Promise<SoftmaxLossErrors> => {
    await useBackend('webgpu');
    const logits = randomNumbers('logits', rows * classes).map((value) => scale * value);
    const labels = new Float32Array(rows * classes);
    for (let row = 0; row < rows; row += 1) labels[row * classes + ((7 * row) % classes)] = 1;
    const gradient = new Float64Array(rows * classes);
    let total = 0;
    for (let row = 0; row < rows; row += 1) {
      const z = [...logits.subarray(row * classes, (row + 1) * classes)];
      const y = labels.subarray(row * classes, (row + 1) * classes);
      const largest = Math.max(...z);
      const sum = z.reduce((s, value) => s + Math.exp(value - largest), 0);
      const p = z.map((value) => Math.exp(value - largest) / sum);
      const error = p.map((value, k) => value - (y[k] ?? 0));
      if (loss === 'cross-entropy') {
        total += Math.log(sum) - ((z[y.indexOf(1)] ?? 0) - largest);
        error.forEach((value, k) => {
          gradient[row * classes + k] = value / rows;
        });
      } else {
        total += error.reduce((s, value) => s + value * value, 0) / classes;
        const inner = error.reduce((s, value, k) => s + value * (p[k] ?? 0), 0);
        error.forEach((value, k) => {
          gradient[row * classes + k] = (2 / (rows * classes)) * (p[k] ?? 0) * (value - inner);
        });
      }
    }
    const made = tf.tidy(() => {
      const z = tf.tensor2d(logits, [rows, classes]);
      const y = tf.tensor2d(labels, [rows, classes]);
      return { ...dataLoss(loss, z, y, true) };
    });
    if (made.gradient === undefined) throw new Error('the loss gave no gradient');
    return {
      loss: await compare(made.loss, [total / rows]),
      // Probabilities near their labels leave only what rounding leaves of the difference.
      gradient: await compare(made.gradient, gradient, 1 / (rows * classes)),
    };
  },
});
