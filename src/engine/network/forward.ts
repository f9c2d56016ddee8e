import * as tf from '@tensorflow/tfjs-core';
import { fusedPart, restOfActivation } from './activation';
import { parameter } from './flat';
import type { NetworkLayout, PlacedLayer } from './layout';

/** What the way back needs to know of one layer's way forward. */
export interface LayerRecord {
  readonly layer: PlacedLayer;
  readonly input: tf.Tensor;
  readonly output: tf.Tensor;
  readonly weight?: tf.Tensor;
  readonly mask?: tf.Tensor2D;
}

/** Factors for the inputs of dense layer number `layer`: 0 or 1 / (1 - rate); absent outside training. */
export type DropoutMask = (layer: number, rows: number, columns: number) => tf.Tensor2D;

export interface ForwardOptions {
  /** Filled, first layer first, where a gradient is wanted. */
  readonly record?: LayerRecord[];
  readonly mask?: DropoutMask;
}

const dense = (
  layer: Extract<PlacedLayer, { kind: 'dense' }>,
  theta: tf.Tensor1D,
  given: tf.Tensor,
  number: number,
  { record, mask: makeMask }: ForwardOptions,
): tf.Tensor2D => {
  const flat = tf.reshape<tf.Rank.R2>(given, [given.shape[0] ?? 0, layer.inputs]);
  const mask = layer.drops ? makeMask?.(number, flat.shape[0], layer.inputs) : undefined;
  const input: tf.Tensor2D = mask === undefined ? flat : tf.mul(flat, mask);
  const weight = parameter<tf.Tensor2D>(theta, layer.weight);
  const linear = tf.fused.matMul({
    a: input,
    b: weight,
    bias: parameter<tf.Tensor1D>(theta, layer.bias),
    activation: fusedPart(layer.activation),
  }) as tf.Tensor2D;
  const output = restOfActivation(layer.activation, linear);
  record?.push({ layer, input, output, weight, ...(mask === undefined ? {} : { mask }) });
  return output;
};

const conv = (
  layer: Extract<PlacedLayer, { kind: 'conv' }>,
  theta: tf.Tensor1D,
  input: tf.Tensor4D,
  { record }: ForwardOptions,
): tf.Tensor4D => {
  const weight = parameter<tf.Tensor4D>(theta, layer.weight);
  const linear = tf.fused.conv2d({
    x: input,
    filter: weight,
    strides: 1,
    pad: layer.padding,
    bias: parameter<tf.Tensor1D>(theta, layer.bias),
    activation: fusedPart(layer.activation),
  });
  const output = restOfActivation(layer.activation, linear);
  record?.push({ layer, input, output, weight });
  return output;
};

/**
 * Logits [n, 10] of pictures [n, 784] for the parameters `theta`. Call inside `tf.tidy`.
 */
export const forward = (
  { layers }: NetworkLayout,
  theta: tf.Tensor1D,
  pictures: tf.Tensor2D,
  options: ForwardOptions = {},
): tf.Tensor2D => {
  const rows = pictures.shape[0];
  let at: tf.Tensor = pictures;
  const picture = () =>
    at.rank === 4 ? (at as tf.Tensor4D) : tf.reshape<tf.Rank.R4>(at, [rows, 28, 28, 1]);
  layers.forEach((layer, number) => {
    switch (layer.kind) {
      case 'dense':
        at = dense(layer, theta, at, number, options);
        break;
      case 'conv':
        at = conv(layer, theta, picture(), options);
        break;
      case 'max-pool': {
        const input = picture();
        const output = tf.maxPool(input, layer.size, layer.size, 'valid');
        options.record?.push({ layer, input, output });
        at = output;
        break;
      }
      default:
        layer satisfies never;
    }
  });
  return at as tf.Tensor2D;
};
