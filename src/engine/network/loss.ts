import * as tf from '@tensorflow/tfjs-core';
import { type LayerSpan, onWeights } from '../../experiment/layer-span';
import type { LossKind } from '../../experiment/network/loss';
import { networkOperations } from './operations/chosen';
import type { LossAndGradient } from './softmax-loss';

/**
 * The data's part of the loss, a mean over the batch.
 * `cross-entropy`: mean of -log softmax(z)[label].
 * `mean-squared-error`: mean over batch and classes of (softmax(z) - onehot)^2, as in Keras on a softmax layer.
 * @param z logits [n, 10]
 * @param y one-hot labels [n, 10]
 */
export const dataLoss = (
  kind: LossKind,
  z: tf.Tensor2D,
  y: tf.Tensor2D,
  withGradient: boolean,
): LossAndGradient => networkOperations().loss(kind, z, y, withGradient);

/** l2 * sum(w^2) + l1 * sum(|w|) over weights, not biases. */
export interface Penalty {
  loss(theta: tf.Tensor1D): tf.Scalar;
  gradient(theta: tf.Tensor1D): tf.Tensor1D;
  dispose(): void;
}

/** Nothing where both factors are 0, so that it costs nothing. */
export const createPenalty = (
  spans: readonly LayerSpan[],
  l1: number,
  l2: number,
): Penalty | undefined => {
  if (l1 === 0 && l2 === 0) return undefined;
  const mask = tf.keep(tf.tensor1d(onWeights(spans, 1)));
  return {
    loss: (theta) => {
      const weights = tf.mul(theta, mask);
      const parts: tf.Tensor[] = [];
      if (l2 !== 0) parts.push(tf.mul(l2, tf.sum(tf.square(weights))));
      if (l1 !== 0) parts.push(tf.mul(l1, tf.sum(tf.abs(weights))));
      return tf.addN(parts) as tf.Scalar;
    },
    gradient: (theta) => {
      const weights = tf.mul<tf.Tensor1D>(theta, mask);
      const parts: tf.Tensor1D[] = [];
      if (l2 !== 0) parts.push(tf.mul(weights, 2 * l2));
      if (l1 !== 0) parts.push(tf.mul(tf.sign(weights), l1));
      return tf.addN(parts);
    },
    dispose: () => mask.dispose(),
  };
};
