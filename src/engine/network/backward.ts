import * as tf from '@tensorflow/tfjs-core';
import { activationGradient } from './activation';
import { flatten } from './flat';
import type { LayerRecord } from './forward';
import type { NetworkLayout, PlacedLayer } from './layout';
import { columnSums, timesTransposed, transposedTimes } from './products';

/** Gradients by the parameters of one layer, weight then bias, and by its input where that is wanted. */
interface LayerGradients {
  readonly parameters: readonly tf.Tensor[];
  readonly input: tf.Tensor | undefined;
}

const dense = (
  layer: Extract<PlacedLayer, { kind: 'dense' }>,
  record: LayerRecord,
  dy: tf.Tensor,
  wanted: boolean,
): LayerGradients => {
  const dz = activationGradient(layer.activation, record.output, dy) as tf.Tensor2D;
  const weight = transposedTimes(record.input as tf.Tensor2D, dz);
  const parameters = [weight, columnSums(dz)];
  if (!wanted) return { parameters, input: undefined };
  const input = timesTransposed(dz, record.weight as tf.Tensor2D);
  return { parameters, input: record.mask === undefined ? input : tf.mul(input, record.mask) };
};

const conv = (
  layer: Extract<PlacedLayer, { kind: 'conv' }>,
  record: LayerRecord,
  dy: tf.Tensor,
  wanted: boolean,
): LayerGradients => {
  const dz = activationGradient(layer.activation, record.output, dy);
  const { input: x, weight: filter } = record;
  if (filter === undefined) throw new Error('a convolution was recorded without its filter');
  const attrs = { strides: 1, pad: layer.padding, dataFormat: 'NHWC' };
  const dFilter = tf
    .engine()
    .runKernel<tf.Tensor>(
      'Conv2DBackpropFilter',
      { x, dy: dz },
      { ...attrs, filterShape: filter.shape },
    );
  const channels = layer.bias.size;
  const parameters = [dFilter, columnSums(tf.reshape(dz, [dz.size / channels, channels]))];
  if (!wanted) return { parameters, input: undefined };
  const input = tf
    .engine()
    .runKernel<tf.Tensor>(
      'Conv2DBackpropInput',
      { dy: dz, filter },
      { ...attrs, inputShape: x.shape },
    );
  return { parameters, input };
};

const maxPool = (size: number, { input, output }: LayerRecord, dy: tf.Tensor): LayerGradients => ({
  parameters: [],
  input: tf
    .engine()
    .runKernel<tf.Tensor>(
      'MaxPoolGrad',
      { dy, input, output },
      { filterSize: size, strides: size, pad: 'valid' },
    ),
});

/**
 * Gradient of the loss by all parameters, in one vector, from its gradient by the logits. Written out layer by
 * layer: a tape would keep more alive and give tfjs-backend-wasm products with transposed operands.
 * Call inside `tf.tidy`.
 */
export const backward = (
  { size }: NetworkLayout,
  records: readonly LayerRecord[],
  dLogits: tf.Tensor2D,
): tf.Tensor1D => {
  const parts: tf.Tensor[] = [];
  let dy: tf.Tensor | undefined = dLogits;
  for (let k = records.length - 1; k >= 0; k -= 1) {
    const record = records[k];
    if (record === undefined || dy === undefined) break;
    dy = tf.reshape(dy, record.output.shape);
    const { layer } = record;
    const gradients: LayerGradients =
      layer.kind === 'dense'
        ? dense(layer, record, dy, k > 0)
        : layer.kind === 'conv'
          ? conv(layer, record, dy, k > 0)
          : maxPool(layer.size, record, dy);
    parts.unshift(...gradients.parameters);
    dy = gradients.input;
  }
  return flatten(parts, size);
};
