import * as tf from '@tensorflow/tfjs-core';
import { type LossKind, lossDivisor, lossOf } from '../../experiment/network/loss';
import type { NetworkShape } from '../../experiment/network/shape';
import type { GivenVector } from '../../formula/given';
import { log } from '../../formula/math/float64';
import { fillNormal } from '../../random/normals';
import { createRandom, type Random } from '../../random/seeded';
import type { Given, Objective } from '../objective';
import { backward } from './backward';
import type { Batch } from './batch';
import { type DropoutMask, forward, type LayerRecord } from './forward';
import { dataLoss } from './loss';

/** Rounding of float32 and the change of the gradient's slope weigh about the same at this length of the step. */
const RELATIVE_STEP = 2 * Math.sqrt(2 ** -23);

export interface NetworkGivenOptions {
  readonly network: NetworkShape;
  readonly seed: number;
  readonly loss: LossKind;
  readonly batch: (step: number) => Batch & { readonly mask?: DropoutMask };
  readonly gradient: Objective<tf.Tensor1D, tf.Scalar>['gradient'];
}

const drawn = (random: Random, size: number, draw: (random: Random) => number) => {
  const values = new Float32Array(size);
  for (let k = 0; k < size; k += 1) values[k] = draw(random);
  return values;
};

const sign = (random: Random) => (random.bits() < 2 ** 31 ? -1 : 1);
/** The largest of logits + such numbers is a draw from their softmax (Gumbel's trick). */
const gumbel = (random: Random) => -log(-log(1 - random.uniform()));

/** The given vectors of a network: see `givenVectors`. All runs of one step share the random numbers. */
export const createNetworkGiven = (options: NetworkGivenOptions) => {
  const { network, seed, loss, batch, gradient: gradientAt } = options;
  const { size } = network;
  const kept = new Map<GivenVector, { readonly step: number; readonly values: tf.Tensor }>();

  /** The same numbers for every run of a step, made once. */
  const random = <T extends tf.Tensor>(name: GivenVector, step: number, make: () => T): T => {
    const known = kept.get(name);
    if (known?.step === step) return known.values as T;
    known?.values.dispose();
    const values = tf.keep(make());
    kept.set(name, { step, values });
    return values;
  };
  const noise = (step: number) =>
    random('noise', step, () =>
      tf.tensor1d(fillNormal(createRandom(seed, `noise/${step}`), new Float32Array(size))),
    );
  const signs = (step: number) =>
    random('hessian', step, () =>
      tf.tensor1d(drawn(createRandom(seed, `hessian/${step}`), size, sign)),
    );

  /** u * (g(at + h u) - g(at)) / h: the Hessian-vector product by one more gradient on the same batch. */
  const hessian = (
    at: tf.Tensor1D,
    known: tf.Tensor1D | undefined,
    step: number,
  ): Given<tf.Tensor1D> => {
    const vector = tf.tidy(() => {
      const u = signs(step);
      const length = tf.sqrt(tf.sum(tf.square(at)));
      const h = tf.mul(tf.add(length, 1), RELATIVE_STEP / Math.sqrt(size));
      const there = gradientAt(tf.add(at, tf.mul(u, h)), step).gradient;
      const here = known ?? gradientAt(at, step).gradient;
      return tf.div<tf.Tensor1D>(tf.mul(u, tf.sub(there, here)), h);
    });
    return { vector, evaluations: known === undefined ? 2 : 1, hessianEvaluations: 0 };
  };

  /**
   * The gradient by the logits whose way back, squared, has the diagonal of Gauss-Newton's matrix for its mean.
   * Of a likelihood: Liu et al. 2023, algorithm 2, the gradient with labels drawn from the softmax, times the root of the
   * batch's size. Of another loss: random signs, times the root of its curvature, in the place of its slopes by the
   * probabilities.
   */
  const drawnGradient = (logits: tf.Tensor2D, step: number): tf.Tensor2D => {
    const [rows, classes] = logits.shape;
    const { curvature, of } = lossOf(loss);
    const numbers = random('gaussNewton', step, () => {
      const draw = curvature === undefined ? gumbel : sign;
      const values = drawn(createRandom(seed, `labels/${step}`), rows * classes, draw);
      return tf.tensor2d(values, [rows, classes]);
    });
    if (curvature === undefined) {
      const labels = tf.argMax(tf.add(logits, numbers), 1) as tf.Tensor1D;
      const oneHot = tf.cast(tf.oneHot(labels, classes), 'float32') as tf.Tensor2D;
      const { gradient } = dataLoss(loss, logits, oneHot, true);
      if (gradient === undefined) throw new Error('the loss gave no gradient');
      return tf.mul(gradient, Math.sqrt(rows));
    }
    const root = Math.sqrt(curvature / lossDivisor(lossOf(loss), rows, classes));
    if (of === 'values') return tf.mul(numbers, root);
    const p = tf.softmax(logits);
    const inner = tf.sum(tf.mul(numbers, p), 1, true);
    const back = tf.mul<tf.Tensor2D>(p, tf.sub(numbers, inner));
    return tf.mul(back, root);
  };

  const gaussNewton = (at: tf.Tensor1D, step: number): Given<tf.Tensor1D> => {
    const { x, mask } = batch(step);
    const vector = tf.tidy(() => {
      const record: LayerRecord[] = [];
      const logits = forward(network, at, x, mask === undefined ? { record } : { record, mask });
      const back = backward(network, at, record, drawnGradient(logits, step));
      return tf.square<tf.Tensor1D>(back);
    });
    return { vector, evaluations: 1, hessianEvaluations: 0 };
  };

  return {
    given(
      name: GivenVector,
      at: tf.Tensor1D,
      gradient: tf.Tensor1D | undefined,
      step: number,
    ): Given<tf.Tensor1D> {
      switch (name) {
        case 'noise':
          return { vector: tf.clone(noise(step)), evaluations: 0, hessianEvaluations: 0 };
        case 'hessian':
          return hessian(at, gradient, step);
        case 'gaussNewton':
          return gaussNewton(at, step);
        default:
          return name satisfies never;
      }
    },
    dispose() {
      for (const { values } of kept.values()) values.dispose();
      kept.clear();
    },
  };
};
