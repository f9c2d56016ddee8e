import * as tf from '@tensorflow/tfjs-core';
import type { NetworkSpec } from '../../experiment/types';

export type LossKind = NetworkSpec['loss'];

export interface LossAndGradient {
  readonly loss: tf.Scalar;
  /** By the logits, [n, 10]; absent where it was not asked for. */
  readonly gradient?: tf.Tensor2D;
}

/** Softmax probabilities p of logits z, and log sum exp(z) by row, without overflow. */
const softmaxParts = (z: tf.Tensor2D) => {
  const shifted = tf.sub<tf.Tensor2D>(z, tf.max(z, 1, true));
  const exponentials = tf.exp(shifted);
  const sums = tf.sum<tf.Tensor2D>(exponentials, 1, true);
  return { shifted, sums, p: tf.div<tf.Tensor2D>(exponentials, sums) };
};

/** `dataLoss` by operations that every backend has. */
export const softmaxLoss = (
  kind: LossKind,
  z: tf.Tensor2D,
  y: tf.Tensor2D,
  withGradient: boolean,
): LossAndGradient => {
  const [rows, classes] = z.shape;
  const { shifted, sums, p } = softmaxParts(z);
  switch (kind) {
    case 'cross-entropy': {
      const picked = tf.sum(tf.mul(shifted, y), 1, true);
      const loss = tf.mean<tf.Scalar>(tf.sub(tf.log(sums), picked));
      if (!withGradient) return { loss };
      return { loss, gradient: tf.mul(tf.sub(p, y), 1 / rows) };
    }
    case 'mean-squared-error': {
      const error = tf.sub<tf.Tensor2D>(p, y);
      const loss = tf.mean<tf.Scalar>(tf.square(error));
      if (!withGradient) return { loss };
      // d softmax: p * (dp - <dp, p>), dp = 2 error / (rows * classes).
      const inner = tf.sum(tf.mul(error, p), 1, true);
      return { loss, gradient: tf.mul(tf.mul(p, tf.sub(error, inner)), 2 / (rows * classes)) };
    }
    default:
      return kind satisfies never;
  }
};
