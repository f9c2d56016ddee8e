import * as tf from '@tensorflow/tfjs-core';
import type { LayerActivations } from '../../../experiment/network/inside';
import type { NetworkShape } from '../../../experiment/network/shape';
import type { NetworkSpec } from '../../../experiment/types';
import { makeBatch } from '../batch';
import { consecutive } from '../consecutive';
import type { Split } from '../data/split';
import { forward, type LayerRecord } from '../forward';

/** What comes out of every layer with weights, its activation applied. */
export const weightedOutputs = (
  records: readonly LayerRecord[],
): readonly { readonly kind: 'dense' | 'conv'; readonly output: tf.Tensor }[] =>
  records.flatMap(({ layer: { kind }, output }, k) => {
    if (kind !== 'dense' && kind !== 'conv') return [];
    const next = records[k + 1];
    return [{ kind, output: next?.layer.kind === 'activate' ? next.output : output }];
  });

/**
 * What the layers of a network make of the first example of a split: of a convolution one picture a channel, of a dense
 * layer one row.
 */
export const activationsOf = async (
  network: NetworkShape,
  { preprocess }: Pick<NetworkSpec, 'preprocess'>,
  split: Split,
  theta: Float32Array,
): Promise<readonly LayerActivations[]> => {
  const records: LayerRecord[] = [];
  const { x, y } = makeBatch(split, consecutive(0, 1), preprocess);
  const outputs = tf.tidy(() => {
    forward(network, tf.tensor1d(theta), x, { record: records });
    return weightedOutputs(records).map(({ output }) => {
      const [, height = 1, width = 1, channels = 1] = output.shape;
      // Channel by channel, as pictures are looked at.
      return output.rank === 4
        ? tf.transpose(tf.reshape(output, [height, width, channels]), [2, 0, 1])
        : tf.reshape(output, [1, 1, output.size]);
    });
  });
  tf.dispose([x, y]);
  const names = network.layers.flatMap((layer) =>
    layer.kind === 'max-pool' ? [] : [layer.weight.name],
  );
  const kinds = weightedOutputs(records).map(({ kind }) => kind);
  const found: LayerActivations[] = [];
  for (const [k, output] of outputs.entries()) {
    const [, height = 1, width = 1] = output.shape;
    const values = Float32Array.from(await output.data());
    output.dispose();
    found.push({ name: names[k] ?? '', kind: kinds[k] ?? 'dense', height, width, values });
  }
  return found;
};
