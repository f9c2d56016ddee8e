import * as tf from '@tensorflow/tfjs-core';

/**
 * Whether a product with a transposed operand is slow: on WebAssembly tfjs computes it by a plain loop, ten times
 * slower than to transpose and multiply.
 */
const transposesFirst = () => tf.getBackend() === 'wasm';

/** a^T · b */
export const transposedTimes = (a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D =>
  transposesFirst() ? tf.matMul(tf.transpose(a), b) : tf.matMul(a, b, true, false);

/** a · b^T */
export const timesTransposed = (a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D =>
  transposesFirst() ? tf.matMul(a, tf.transpose(b)) : tf.matMul(a, b, false, true);

/** Sums over rows: [rows, columns] -> [columns]. */
export const columnSums = (x: tf.Tensor2D): tf.Tensor1D => {
  const [rows, columns] = x.shape;
  // As a product: a sum over the first axis is a transposition and a sum on most backends.
  if (rows <= 4096) return tf.reshape(tf.matMul(tf.ones<tf.Rank.R2>([1, rows]), x), [columns]);
  return tf.sum(x, 0);
};
