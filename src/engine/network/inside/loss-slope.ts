import * as tf from '@tensorflow/tfjs-core';
import { lossKind } from '../../../experiment/network/loss';
import type { NetworkShape } from '../../../experiment/network/shape';
import type { NetworkSpec } from '../../../experiment/types';
import { backward } from '../backward';
import { makeBatch } from '../batch';
import { consecutive } from '../consecutive';
import type { Split } from '../data/split';
import { forward, type LayerRecord } from '../forward';
import { createPenalty, dataLoss } from '../loss';

/**
 * The gradient of a network's loss on the first examples of a split: penalties included, nothing dropped out. Call inside
 * `tf.tidy`.
 * @param theta all parameters
 * @param train must be loaded that far
 * @param records filled with what each layer made of the examples
 */
export const lossSlope = (
  network: NetworkShape,
  spec: NetworkSpec,
  train: Split,
  theta: tf.Tensor1D,
  examples: number,
  records: LayerRecord[] = [],
): tf.Tensor1D => {
  const penalty = createPenalty(network.spans, spec.l1, spec.l2);
  const { x, y } = makeBatch(train, consecutive(0, examples), spec.preprocess);
  const outputs = forward(network, theta, x, { record: records });
  const kind = lossKind(spec.loss, train.dataset.target);
  const { gradient } = dataLoss(kind, outputs, y, true);
  if (gradient === undefined) throw new Error('the loss gave no gradient');
  const data = backward(network, theta, records, gradient);
  const whole = penalty ? tf.add<tf.Tensor1D>(data, penalty.gradient(theta)) : data;
  penalty?.dispose();
  return whole;
};

/** The same on the host. */
export const gradientOf = async (
  network: NetworkShape,
  spec: NetworkSpec,
  train: Split,
  theta: Float32Array,
  examples: number,
): Promise<Float32Array<ArrayBuffer>> => {
  const slope = tf.tidy(() => lossSlope(network, spec, train, tf.tensor1d(theta), examples));
  const gradient = (await slope.data()).slice() as Float32Array<ArrayBuffer>;
  slope.dispose();
  return gradient;
};
