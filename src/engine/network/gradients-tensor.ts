import * as tf from '@tensorflow/tfjs-core';
import type { LossKind } from '../../experiment/network/loss';
import type { NetworkShape } from '../../experiment/network/shape';
import { backward } from './backward';
import type { StepBatches } from './batch';
import { forward, type LayerRecord } from './forward';
import type { NetworkGradients } from './gradients';
import { dataLoss } from './loss';

/** Layer by layer with kernels of the current backend. Takes ownership of `batches`. */
export const createTensorGradients = (
  network: NetworkShape,
  batches: StepBatches,
  loss: LossKind,
): NetworkGradients => ({
  gradient: (at, step) => {
    const { x, y, mask } = batches.get(step);
    return tf.tidy(() => {
      const record: LayerRecord[] = [];
      const logits = forward(network, at, x, mask === undefined ? { record } : { record, mask });
      const { loss: value, gradient: dLogits } = dataLoss(loss, logits, y, true);
      if (dLogits === undefined) throw new Error('the loss gave no gradient');
      return { loss: value, gradient: backward(network, at, record, dLogits) };
    });
  },
  loss: (at, step) => {
    const { x, y, mask } = batches.get(step);
    return tf.tidy(() => {
      const logits = forward(network, at, x, mask === undefined ? {} : { mask });
      return dataLoss(loss, logits, y, false).loss;
    });
  },
  dispose: () => batches.dispose(),
});
