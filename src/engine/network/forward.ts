import * as tf from '@tensorflow/tfjs-core';
import type { NetworkShape, PictureShape } from '../../experiment/network/shape';
import { type ComputedLayer, computedLayers } from './computed-layers';
import { networkOperations } from './operations/chosen';

/** What the way back needs to know of one layer's way forward. */
export interface LayerRecord {
  readonly layer: ComputedLayer;
  readonly input: tf.Tensor;
  readonly output: tf.Tensor;
  readonly mask?: tf.Tensor2D;
}

/** Factors for the inputs of dense layer number `layer`: 0 or 1 / (1 - rate); absent outside training. */
export type DropoutMask = (layer: number, rows: number, columns: number) => tf.Tensor2D;

export interface ForwardOptions {
  /** Filled, first layer first, where a gradient is wanted. */
  readonly record?: LayerRecord[];
  readonly mask?: DropoutMask;
}

/** Answers [n, outputs] to examples [n, inputs] for the parameters `theta`. Call inside `tf.tidy`. */
export const forward = (
  network: NetworkShape,
  theta: tf.Tensor1D,
  examples: tf.Tensor2D,
  { record, mask: makeMask }: ForwardOptions = {},
): tf.Tensor2D => {
  const operations = networkOperations();
  const rows = examples.shape[0];
  let at: tf.Tensor = examples;
  const picture = (shape: PictureShape) =>
    at.rank === 4 ? (at as tf.Tensor4D) : tf.reshape<tf.Rank.R4>(at, [rows, ...shape]);
  computedLayers(network).forEach((layer, number) => {
    switch (layer.kind) {
      case 'dense': {
        const flat = tf.reshape<tf.Rank.R2>(at, [rows, layer.inputs]);
        const mask = layer.drops ? makeMask?.(number, rows, layer.inputs) : undefined;
        const input: tf.Tensor2D = mask === undefined ? flat : tf.mul(flat, mask);
        at = operations.dense(layer, theta, input);
        record?.push({ layer, input, output: at, ...(mask === undefined ? {} : { mask }) });
        break;
      }
      case 'conv': {
        const input = picture(layer.input);
        at = operations.conv(layer, theta, input);
        record?.push({ layer, input, output: at });
        break;
      }
      case 'max-pool': {
        const input = picture(layer.input);
        at = operations.maxPool(layer.size, input);
        record?.push({ layer, input, output: at });
        break;
      }
      case 'activate': {
        const input = at;
        at = operations.activate(layer.activation, input);
        record?.push({ layer, input, output: at });
        break;
      }
      default:
        layer satisfies never;
    }
  });
  return at as tf.Tensor2D;
};
