import type * as tf from '@tensorflow/tfjs-core';

export interface LossAndSlope {
  readonly loss: tf.Scalar;
  /** By all parameters. */
  readonly gradient: tf.Tensor1D;
}

/** A network's loss over the batches of an experiment. The caller owns what comes out. */
export interface NetworkGradients {
  /** l1 and l2 are in it already; otherwise they are still to be added. */
  readonly penalized?: boolean;
  gradient(at: tf.Tensor1D, step: number): LossAndSlope;
  /** Where overhead would cost more than the computing: see `Objective.lend`. */
  lend?(at: tf.Tensor1D, step: number): { readonly loss: number; readonly gradient: tf.Tensor1D };
  /** The same at several points, together, where that is cheaper. */
  gradients?(points: readonly tf.Tensor1D[], step: number): readonly LossAndSlope[];
  loss(at: tf.Tensor1D, step: number): tf.Scalar;
  dispose(): void;
}
