import * as tf from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../experiment/network/shape';
import { through } from './activation';
import { fusedActivation } from './computed-layers';
import type { LayerRecord } from './forward';
import { networkOperations } from './operations/chosen';
import type { Gate } from './operations/contract';

/** The activation that made a layer's output, where its slope follows from that. */
const gateOf = (record: LayerRecord | undefined): Gate | undefined => {
  if (record === undefined) return undefined;
  const activation = fusedActivation(record.layer);
  return activation === 'linear' ? undefined : { activation, output: record.output };
};

/**
 * Gradient of the loss by all parameters, in one vector, from its gradient by the logits. Written out layer by
 * layer: a tape would keep more alive and give tfjs-backend-wasm products with transposed operands.
 * Call inside `tf.tidy`.
 */
export const backward = (
  { size }: NetworkShape,
  theta: tf.Tensor1D,
  records: readonly LayerRecord[],
  dLogits: tf.Tensor2D,
): tf.Tensor1D => {
  const operations = networkOperations();
  const parts = operations.gradientParts(size);
  // By the output of layer k before its activation.
  let dz: tf.Tensor = through(gateOf(records.at(-1)), dLogits);
  for (let k = records.length - 1; k >= 0; k -= 1) {
    const record = records[k];
    if (record === undefined) break;
    const { layer, input, output, mask } = record;
    const gate = gateOf(records[k - 1]);
    dz = tf.reshape(dz, output.shape);
    switch (layer.kind) {
      case 'dense': {
        parts.dense(layer, input as tf.Tensor2D, dz as tf.Tensor2D);
        if (k === 0) break;
        // The mask acts between the layers, so that the gate cannot be a part of the product.
        const dInput = operations.denseInput(
          layer,
          theta,
          dz as tf.Tensor2D,
          mask === undefined ? gate : undefined,
        );
        dz = mask === undefined ? dInput : through(gate, tf.mul(dInput, mask));
        break;
      }
      case 'conv':
        parts.conv(layer, input as tf.Tensor4D, dz as tf.Tensor4D);
        if (k > 0) {
          dz = operations.convInput(layer, theta, dz as tf.Tensor4D, input as tf.Tensor4D, gate);
        }
        break;
      case 'max-pool':
        if (k > 0) {
          dz = operations.maxPoolInput(
            layer.size,
            input as tf.Tensor4D,
            output as tf.Tensor4D,
            dz as tf.Tensor4D,
            gate,
          );
        }
        break;
      case 'activate':
        dz = operations.activateInput(layer.activation, input, dz);
        break;
      default:
        layer satisfies never;
    }
  }
  return parts.all();
};
