import * as tf from '@tensorflow/tfjs-core';
import type { BatchOrder } from './data/batches';
import { shareBatches } from './data/shared-batches';
import type { LossAndSlope, NetworkGradients } from './gradients';

/** Adds `share` of what was found to the sum, and releases both. */
const addShare = (sum: LossAndSlope | undefined, found: LossAndSlope, share: number) => {
  const next = tf.tidy(() => {
    const loss = tf.mul<tf.Scalar>(found.loss, share);
    const gradient = tf.mul<tf.Tensor1D>(found.gradient, share);
    if (sum === undefined) return { loss, gradient };
    return {
      loss: tf.add<tf.Scalar>(sum.loss, loss),
      gradient: tf.add<tf.Tensor1D>(sum.gradient, gradient),
    };
  });
  tf.dispose([found.loss, found.gradient, ...(sum ? [sum.loss, sum.gradient] : [])]);
  return next;
};

/**
 * Gradients of batches of any size: those of more than `most` examples are sums over parts, so that memory stays bounded.
 * @param create makes the gradients of batches of one size
 */
export const createSharedGradients = (
  order: BatchOrder,
  most: number,
  create: (order: BatchOrder) => NetworkGradients,
): NetworkGradients => {
  const shared = shareBatches(order, most);
  if (shared === undefined) return create(order);
  const { count, number } = shared;
  const whole = create(shared.whole);
  const rest = shared.rest && create(shared.rest);
  const parts = Array.from({ length: count }, (_, part) => ({
    part,
    of: whole,
    share: shared.whole.size / order.size,
  }));
  if (rest && shared.rest)
    parts.push({ part: count, of: rest, share: shared.rest.size / order.size });

  const gradients = (points: readonly tf.Tensor1D[], step: number): readonly LossAndSlope[] => {
    let sums: readonly LossAndSlope[] = [];
    for (const { part, of, share } of parts) {
      const at = number(step, part);
      const found = of.gradients?.(points, at) ?? points.map((point) => of.gradient(point, at));
      sums = found.map((one, k) => addShare(sums[k], one, share));
    }
    return sums;
  };
  return {
    ...(whole.penalized === undefined ? {} : { penalized: whole.penalized }),
    gradient: (at, step) => {
      const [found] = gradients([at], step);
      if (found === undefined) throw new Error('a gradient is missing');
      return found;
    },
    gradients,
    loss: (at, step) =>
      tf.tidy(() =>
        tf.addN<tf.Scalar>(
          parts.map(({ part, of, share }) =>
            tf.mul<tf.Scalar>(of.loss(at, number(step, part)), share),
          ),
        ),
      ),
    dispose: () => {
      whole.dispose();
      rest?.dispose();
    },
  };
};
