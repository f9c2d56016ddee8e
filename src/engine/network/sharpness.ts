import * as tf from '@tensorflow/tfjs-core';
import { onWeights } from '../../experiment/layer-span';
import { examplesAtOnce } from '../../experiment/network/at-once';
import { lossKind } from '../../experiment/network/loss';
import type { NetworkShape } from '../../experiment/network/shape';
import type { NetworkSpec } from '../../experiment/types';
import { fillNormal } from '../../random/normals';
import { createRandom } from '../../random/seeded';
import { type Batch, makeBatch } from './batch';
import { consecutive } from './consecutive';
import type { Split } from './data/split';
import { hessianTimes } from './hessian-times';
import { largestByLanczos } from './lanczos';
import type { Theta } from './objective';

/** Training examples on which the loss is looked at, unless said otherwise. */
const EXAMPLES = 2000;
/** At most; it ends where another product changes nothing that is seen. */
const ITERATIONS = 30;
const CHUNK = 500;
/** Between two pauses. */
const SMALL_CHUNK = 100;

export interface SharpnessOptions {
  readonly spec: NetworkSpec;
  readonly network: NetworkShape;
  readonly seed: number;
  /** Must be loaded as far as it is looked at. */
  readonly train: Split;
  readonly examples?: number;
  readonly iterations?: number;
  /** Awaited between parts of a product, so that others are heard meanwhile; the parts are smaller then. */
  readonly pause?: () => Promise<void>;
}

export interface Sharpness {
  /** The first so many training examples, at every look the same. */
  readonly count: number;
  /**
   * The largest eigenvalue of the loss's Hessian at theta, which stays the caller's.
   * @param scales D on a diagonal, all positive: then of D H, which is that of D^1/2 H D^1/2; the caller's, too
   */
  largestEigenvalue(theta: Theta, scales?: Theta): Promise<number>;
  /** Of the Hessian at parameters on the host. */
  at(point: Float32Array): Promise<number>;
}

/** Starts and sizes of parts of so many examples. */
const chunksOf = (count: number, most: number): readonly (readonly [number, number])[] =>
  Array.from({ length: Math.ceil(count / most) }, (_, k) => [
    k * most,
    Math.min(most, count - k * most),
  ]);

/**
 * The sharpness of a network's training loss: the largest eigenvalue of its Hessian, l2 included and nothing dropped
 * out, from at most 30 exact products (`hessianTimes`), each about three gradients on all examples. Gradient descent
 * at a constant rate lr is stable where it is below 2 / lr (Cohen et al. 2021, arXiv 2103.00065), an adaptive rule by
 * that of the Hessian scaled as it scales its steps (see `heldRates`).
 */
export const createSharpness = (options: SharpnessOptions): Sharpness => {
  const { spec, network, seed, train, pause } = options;
  const { examples = EXAMPLES, iterations = ITERATIONS } = options;
  const count = Math.min(examples, spec.trainSize);
  const most = pause === undefined ? CHUNK : SMALL_CHUNK;
  const chunks = chunksOf(count, Math.min(most, examplesAtOnce(network)));
  const loss = lossKind(spec.loss, train.dataset.target);
  const start = fillNormal(createRandom(seed, 'sharpness'), new Float32Array(network.size));

  const times = async (
    theta: Theta,
    u: Theta,
    mask: Theta,
    batches: readonly Batch[],
  ): Promise<Theta> => {
    let sum: Theta = tf.tidy(() => tf.mul(tf.mul(u, mask), 2 * spec.l2));
    try {
      for (const batch of batches) {
        await pause?.();
        const next = tf.tidy(() => {
          const product = hessianTimes(network, loss, theta, u, mask, batch);
          return tf.add<Theta>(sum, tf.mul(product, batch.x.shape[0] / count));
        });
        sum.dispose();
        sum = next;
      }
    } catch (error) {
      sum.dispose();
      throw error;
    }
    return sum;
  };

  const largestEigenvalue = async (theta: Theta, scales?: Theta): Promise<number> => {
    const roots = scales && tf.sqrt(scales);
    const mask = tf.tensor1d(onWeights(network.spans, 1));
    const batches = chunks.map(([from, size]) =>
      makeBatch(train, consecutive(from, size), spec.preprocess),
    );
    try {
      const product = async (u: Theta): Promise<Theta> => {
        if (roots === undefined) return times(theta, u, mask, batches);
        const scaled = tf.mul<Theta>(roots, u);
        try {
          const whole = await times(theta, scaled, mask, batches);
          const back = tf.mul<Theta>(roots, whole);
          whole.dispose();
          return back;
        } finally {
          scaled.dispose();
        }
      };
      return await largestByLanczos(product, start, iterations);
    } finally {
      roots?.dispose();
      tf.dispose([mask, ...batches.flatMap(({ x, y }) => [x, y])]);
    }
  };
  return {
    count,
    largestEigenvalue,
    at: async (point) => {
      const theta = tf.tensor1d(point);
      try {
        return await largestEigenvalue(theta);
      } finally {
        theta.dispose();
      }
    },
  };
};
