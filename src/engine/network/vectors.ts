import * as tf from '@tensorflow/tfjs-core';
import type { VectorOperations } from '../objective';

/** Arithmetic of methods on vectors of `size` parameters, in float32 on the device. */
export const tensorVectors = (size: number): VectorOperations<tf.Tensor1D, tf.Scalar> => ({
  epsilon: 2 ** -23,
  bytesPerNumber: 4,
  zero: () => tf.zeros([size]),
  scale: (factor, v) => tf.mul(v, factor),
  axpy: (factor, x, y) => tf.tidy(() => tf.add(tf.mul(x, factor), y)),
  dot: (a, b) => tf.tidy(() => tf.sum(tf.mul(a, b))),
  sumAbs: (v) => tf.tidy(() => tf.sum(tf.abs(v))),
});
