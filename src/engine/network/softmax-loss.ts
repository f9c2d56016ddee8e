import * as tf from '@tensorflow/tfjs-core';
import { type LossKind, lossDivisor, lossOf } from '../../experiment/network/loss';
import { pointwise } from './pointwise';

export interface LossAndGradient {
  readonly loss: tf.Scalar;
  /** By the logits, [n, 10]; absent where it was not asked for. */
  readonly gradient?: tf.Tensor2D;
}

/** Softmax probabilities p of logits z and their logarithms, without overflow. */
const softmaxParts = (z: tf.Tensor2D) => {
  const shifted = tf.sub<tf.Tensor2D>(z, tf.max(z, 1, true));
  const exponentials = tf.exp(shifted);
  const sums = tf.sum<tf.Tensor2D>(exponentials, 1, true);
  return { p: tf.div(exponentials, sums), logp: tf.sub(shifted, tf.log(sums)) };
};

/** `dataLoss` by operations that every backend has. @param y one-hot labels, or values */
export const softmaxLoss = (
  kind: LossKind,
  z: tf.Tensor2D,
  y: tf.Tensor2D,
  withGradient: boolean,
): LossAndGradient => {
  const loss = lossOf(kind);
  const [rows, classes] = z.shape;
  const names = loss.of === 'values' ? { p: z, y } : { ...softmaxParts(z), y };
  const share = 1 / lossDivisor(loss, rows, classes);
  const mean = tf.mul<tf.Scalar>(tf.sum(pointwise(loss.term, names)), share);
  if (!withGradient) return { loss: mean };
  const sums = loss.sums.map((e, s) => [`s${s}`, tf.sum(pointwise(e, names), 1, true)] as const);
  const slope = pointwise(loss.gradient, { ...names, ...Object.fromEntries(sums) });
  return { loss: mean, gradient: tf.mul<tf.Tensor2D>(slope, share) };
};
