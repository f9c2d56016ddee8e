import * as tf from '@tensorflow/tfjs-core';
import type { LayerSpan } from '../../experiment/layer-span';

/** One parameter tensor out of the vector of all. */
export const parameter = <T extends tf.Tensor>(theta: tf.Tensor1D, span: LayerSpan): T => {
  const shape = [...span.shape];
  if (tf.getBackend() === 'wasm') {
    const attrs = { offset: span.offset, shape };
    return tf.engine().runKernel<T>('DownhillFlatSlice', { x: theta }, attrs);
  }
  return tf.reshape(tf.slice(theta, span.offset, span.size), shape) as T;
};

/** Tensors of any shape, one after the other in one vector. */
export const flatten = (parts: readonly tf.Tensor[], size: number): tf.Tensor1D => {
  if (tf.getBackend() === 'wasm') {
    const inputs = Object.fromEntries(parts.entries());
    return tf.engine().runKernel<tf.Tensor1D>('DownhillFlatConcat', inputs, { size });
  }
  return tf.concat1d(parts.map((part) => tf.reshape(part, [-1])));
};
