import type * as tf from '@tensorflow/tfjs-core';

/** A network's loss over the batches of an experiment, without l1 and l2. The caller owns what comes out. */
export interface NetworkGradients {
  gradient(
    at: tf.Tensor1D,
    step: number,
  ): { readonly loss: tf.Scalar; readonly gradient: tf.Tensor1D };
  loss(at: tf.Tensor1D, step: number): tf.Scalar;
  dispose(): void;
}
