import * as tf from '@tensorflow/tfjs-core';
import type { Histogram, LayerReport } from '../../../experiment/network/inside';
import type { NetworkShape, ShapedLayer } from '../../../experiment/network/shape';
import type { NetworkSpec } from '../../../experiment/types';
import type { Split } from '../data/split';
import type { LayerRecord } from '../forward';
import { weightedOutputs } from './activations';
import { lossSlope } from './loss-slope';

/** Of the training examples, the first so many. */
export const EXAMPLES = 500;
/** Of these so many for histograms of activations: a convolution has thousands for each. */
const SPREAD_EXAMPLES = 100;
const BINS = 41;

type Weighted = Exclude<ShapedLayer, { kind: 'max-pool' }>;

export const weightedLayers = ({ layers }: NetworkShape): readonly Weighted[] =>
  layers.filter((layer): layer is Weighted => layer.kind !== 'max-pool');

/** Weights and biases of a layer stand one behind the other. */
const rangeOf = ({ weight, bias }: Weighted): readonly [number, number] => [
  weight.offset,
  bias.offset + bias.size,
];

const norm = (values: Float32Array): number => {
  let sum = 0;
  for (const value of values) sum += value * value;
  return Math.sqrt(sum);
};

/** Norms of each layer's part of a vector of all parameters. */
export const layerNorms = (network: NetworkShape, vector: Float32Array): readonly number[] =>
  weightedLayers(network).map((layer) => norm(vector.subarray(...rangeOf(layer))));

const counted = (values: Float32Array, low: number, high: number): Histogram => {
  const counts = new Array<number>(BINS).fill(0);
  for (const value of values) {
    const bin = Math.min(BINS - 1, Math.floor(((value - low) / (high - low)) * BINS));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { low, high, counts };
};

/** Around 0, as wide as the largest of them. */
const histogramOf = (values: Float32Array): Histogram => {
  const high = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return counted(values, -high, high);
};

/** From the least of them, or 0, to the largest, or 0. */
const spreadOf = (values: Float32Array): Histogram => {
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  return counted(values, low, low < high ? high : low + 1);
};

/** Of the first examples what comes out of every layer with weights, its activation applied. */
const spreadsOf = async (records: readonly LayerRecord[]): Promise<readonly Histogram[]> => {
  const found: Histogram[] = [];
  for (const { output } of weightedOutputs(records)) {
    const [rows = 0, ...rest] = output.shape;
    const some = tf.slice(output, 0, [Math.min(rows, SPREAD_EXAMPLES), ...rest]);
    found.push(spreadOf((await some.data()) as Float32Array));
    some.dispose();
  }
  return found;
};

/** By layer with weights, its rectified units and how many of them are 0 for all examples; of others nothing. */
const deadOf = async (records: readonly LayerRecord[]) => {
  const found: ({ readonly count: number; readonly of: number } | undefined)[] = [];
  for (const { layer, output } of records) {
    if (layer.kind !== 'dense' && layer.kind !== 'conv') continue;
    if (layer.activation !== 'relu') {
      found.push(undefined);
      continue;
    }
    const units = output.shape.at(-1) ?? 0;
    const most = tf.tidy(() => tf.max(tf.reshape(output, [-1, units]), 0));
    const values = Array.from(await most.data());
    most.dispose();
    found.push({ count: values.filter((value) => !(value > 0)).length, of: units });
  }
  return found;
};

export interface Looked {
  readonly examples: number;
  readonly layers: readonly Omit<LayerReport, 'updateNorm' | 'dead'>[];
  readonly dead: readonly ({ readonly count: number; readonly of: number } | undefined)[];
}

/**
 * How the layers of a network are doing: the gradient of the loss on the first training examples (penalties included,
 * nothing dropped out), the weights, and which rectified units never answer.
 * @param theta all parameters
 * @param train must be loaded that far
 */
export const lookAtLayers = async (
  network: NetworkShape,
  spec: NetworkSpec,
  train: Split,
  theta: Float32Array,
): Promise<Looked> => {
  const examples = Math.min(EXAMPLES, spec.trainSize);
  const records: LayerRecord[] = [];
  const kept = tf.tidy(() => {
    const gradient = lossSlope(network, spec, train, tf.tensor1d(theta), examples, records);
    return { gradient, outputs: records.map(({ output }) => tf.clone(output)) };
  });
  const gradient = (await kept.gradient.data()) as Float32Array;
  const held = records.flatMap((record, k) => {
    const output = kept.outputs[k];
    return output ? [{ ...record, output }] : [];
  });
  const dead = await deadOf(held);
  const spreads = await spreadsOf(held);
  const gradients = layerNorms(network, gradient);
  tf.dispose(kept);
  const layers = weightedLayers(network).map((layer, k) => {
    const { weight } = layer;
    const [from, to] = rangeOf(layer);
    return {
      name: weight.name,
      kind: layer.kind,
      parameters: to - from,
      weightNorm: norm(theta.subarray(from, to)),
      gradientNorm: gradients[k] ?? Number.NaN,
      histogram: histogramOf(theta.subarray(weight.offset, weight.offset + weight.size)),
      activations: spreads[k] ?? { low: 0, high: 1, counts: [] },
    };
  });
  return { examples, layers, dead };
};
