import * as tf from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../../experiment/network/shape';
import type { NetworkSpec } from '../../../experiment/types';
import type { Split } from '../data/split';
import { evaluate } from '../evaluate';
import { createPenalty } from '../loss';

/** Training examples on which the loss is computed, unless said otherwise. */
const EXAMPLES = 2000;

export interface LandscapeLoss {
  /** The first so many training examples, the same for all points. */
  readonly count: number;
  /** What is trained on, penalties included and nothing dropped out, at a point of all parameters. */
  at(point: Float32Array): Promise<number>;
  dispose(): void;
}

/** The training loss as a function of the parameters alone: no mini-batches. @param train must be loaded that far */
export const createLandscapeLoss = (
  spec: NetworkSpec,
  network: NetworkShape,
  train: Split,
): LandscapeLoss => {
  const { loss, preprocess, l1, l2 } = spec;
  const count = Math.min(EXAMPLES, spec.trainSize);
  const penalty = createPenalty(network.spans, l1, l2);
  return {
    count,
    at: async (point) => {
      const theta = tf.tensor1d(point);
      const added = penalty && tf.tidy(() => penalty.loss(theta));
      try {
        const found = await evaluate(
          { network, loss, preprocess, split: train, from: 0, count },
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
