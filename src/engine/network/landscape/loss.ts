import * as tf from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../../experiment/network/shape';
import type { NetworkSpec } from '../../../experiment/types';
import type { Split } from '../data/split';
import { evaluate } from '../evaluate';
import { createPenalty } from '../loss';

/** Training examples on which the loss is computed, unless said otherwise. */
const EXAMPLES = 2000;
/** Examples between two pauses, where pauses are wanted. */
const CHUNK = 200;

/** Multiplications of a point's loss, at most, where no graphics card makes them: some hundredths of a second. */
const MOST_PRODUCTS = 1.5e8;
const FEWEST = 300;
/** Round numbers of them. */
const ROUND = 100;

const productsOf = ({ layers }: NetworkShape): number =>
  layers.reduce((sum, layer) => {
    if (layer.kind === 'max-pool') return sum;
    const [rows = 1, columns = 1] = layer.kind === 'conv' ? layer.output : [];
    return sum + layer.weight.size * rows * columns;
  }, 0);

/** Examples on which the loss is computed again and again beside a race: fewer where that would take too long. */
export const landscapeExamples = (
  { trainSize }: Pick<NetworkSpec, 'trainSize'>,
  network: NetworkShape,
): number => {
  const all = Math.min(EXAMPLES, trainSize);
  if (tf.getBackend() === 'webgpu' || tf.getBackend() === 'webgl') return all;
  const within = ROUND * Math.floor(MOST_PRODUCTS / productsOf(network) / ROUND);
  return Math.min(all, Math.max(FEWEST, within));
};

export interface LandscapeLoss {
  /** The first so many training examples, the same for all points. */
  readonly count: number;
  /** What is trained on, penalties included and nothing dropped out, at a point of all parameters. */
  at(point: Float32Array): Promise<number>;
  dispose(): void;
}

export interface LandscapeLossOptions {
  readonly examples?: number;
  /** Awaited between parts of an evaluation, so that others are heard meanwhile. */
  readonly pause?: () => Promise<void>;
}

/** The training loss as a function of the parameters alone: no mini-batches. @param train must be loaded that far */
export const createLandscapeLoss = (
  spec: NetworkSpec,
  network: NetworkShape,
  train: Split,
  { examples = EXAMPLES, pause }: LandscapeLossOptions = {},
): LandscapeLoss => {
  const { loss, preprocess, l1, l2 } = spec;
  const count = Math.min(examples, spec.trainSize);
  const penalty = createPenalty(network.spans, l1, l2);
  const parts = pause === undefined ? {} : { pause, chunk: CHUNK };
  return {
    count,
    at: async (point) => {
      const theta = tf.tensor1d(point);
      const added = penalty && tf.tidy(() => penalty.loss(theta));
      try {
        const found = await evaluate(
          { network, loss, preprocess, split: train, from: 0, count, ...parts },
          theta,
        );
        const data = found?.loss ?? Number.NaN;
        return added ? data + ((await added.data())[0] ?? Number.NaN) : data;
      } finally {
        tf.dispose([theta, ...(added ? [added] : [])]);
      }
    },
    dispose: () => penalty?.dispose(),
  };
};
