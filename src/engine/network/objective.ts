import * as tf from '@tensorflow/tfjs-core';
import { examplesAtOnce } from '../../experiment/network/at-once';
import { lossKind } from '../../experiment/network/loss';
import { networkOf } from '../../experiment/network/model';
import type { NetworkShape } from '../../experiment/network/shape';
import type { NetworkSpec } from '../../experiment/types';
import type { Result } from '../../formula/result';
import type { HeldOutLoss, Objective, Saving } from '../objective';
import { createStepBatches, type StepBatches } from './batch';
import { createBatchOrder } from './data/batches';
import type { DataError } from './data/error';
import { heldOutOf } from './data/held-out';
import type { Data, Split } from './data/split';
import { evaluate } from './evaluate';
import { createFragmentGradients } from './fragments/gradients';
import { createNetworkGiven } from './given';
import type { LossAndSlope } from './gradients';
import { createChosenGradients } from './gradients-chosen';
import { createCompiledGradients } from './gradients-compiled';
import { createSharedGradients } from './gradients-shared';
import { createTensorGradients } from './gradients-tensor';
import { initialParameters } from './initial';
import { createPenalty } from './loss';
import { createProjection } from './projection';
import { readCopies } from './read-copies';
import { readScalars } from './read-scalars';
import { createStackedGradients } from './stacked/gradients';
import { createUpdater } from './updater';
import { tensorVectors } from './vectors';

/** All parameters of a network. */
export type Theta = tf.Tensor1D;

/** A network's loss as something to minimise: V is one vector of all parameters, S a scalar on the device. */
export interface NetworkObjective extends Objective<tf.Tensor1D, tf.Scalar> {
  readonly network: NetworkShape;
  readonly saving: Saving<tf.Tensor1D, tf.Scalar>;
  /** Training steps of one pass over the training set. */
  readonly stepsPerEpoch: number;
  /** Examples of one batch. */
  readonly batchSize: number;
  /** Resolves when the examples of batch number `step` are loaded; `gradient` and `loss` throw before that. */
  ready(step: number): Promise<Result<undefined, DataError>>;
}

export interface NetworkObjectiveOptions {
  readonly spec: NetworkSpec;
  readonly seed: number;
  readonly data: Data;
  /** The parameters that the specification's `start` names; without one they are drawn. */
  readonly start?: Float32Array;
  /** How often runs are evaluated; left out where no schedule listens to that. */
  readonly evaluateEvery?: number;
  /** Awaited between the parts of an evaluation. */
  readonly pause?: () => Promise<void>;
  /** Resolves when these examples are there; `Split.ready` unless given. */
  readonly there?: (split: Split, from: number, count: number) => Promise<void>;
}

const ready = async (split: Split, from: number, count: number): Promise<void> => {
  const answer = await split.ready(from, count);
  if (!answer.ok) throw answer.error;
};

/** Losses on the held-out examples, for schedules; they wait for those that are still to arrive. */
const listenTo = (
  { spec, data, evaluateEvery, pause, there = ready }: NetworkObjectiveOptions,
  network: NetworkShape,
): HeldOutLoss<tf.Tensor1D> | undefined => {
  if (evaluateEvery === undefined) return undefined;
  const { split, from, count } = heldOutOf(spec, data);
  const { loss, preprocess } = spec;
  const more = pause === undefined ? {} : { pause };
  return {
    every: evaluateEvery,
    loss: async (at) => {
      const held = tf.clone(at);
      try {
        await there(split, from, count);
        const found = await evaluate(
          { network, loss, preprocess, split, from, count, ...more },
          held,
        );
        return found?.loss ?? Number.NaN;
      } finally {
        held.dispose();
      }
    },
  };
};

/**
 * The objective of a network experiment on the current tfjs backend (see `selectBackend`).
 * Loss: see `dataLoss`, plus l2 * sum(w^2) + l1 * sum(|w|) over weights. Batches: see `createBatchOrder`.
 */
export const createNetworkObjective = (options: NetworkObjectiveOptions): NetworkObjective => {
  const { spec, seed, data } = options;
  const network = networkOf(spec.model, data.dataset);
  const { spans, size } = network;
  const loss = lossKind(spec.loss, data.dataset.target);
  const order = createBatchOrder({ ...spec, seed });
  const gradients = createSharedGradients(
    order,
    examplesAtOnce(network),
    (part) =>
      createCompiledGradients(network, data.train, part, { ...spec, seed }) ??
      createChosenGradients(
        createStackedGradients(network, data.train, part, spec) ??
          createFragmentGradients(network, data.train, part, spec),
        createTensorGradients(
          network,
          createStepBatches(data.train, part, { ...spec, seed }),
          loss,
        ),
      ),
  );
  const heldOut = listenTo(options, network);
  if (spec.start && options.start?.length !== size)
    throw new Error(`the parameters of ${spec.start.file} are missing, or of another network`);
  const theta0 = options.start ?? initialParameters(spans, spec.init, seed);
  const projection = createProjection(theta0, seed);
  const penalty = gradients.penalized ? undefined : createPenalty(spans, spec.l1, spec.l2);

  const withPenalty = (found: LossAndSlope, at: tf.Tensor1D): LossAndSlope => {
    if (penalty === undefined) return found;
    const { loss, gradient } = found;
    const whole = tf.tidy(() => ({
      loss: tf.add<tf.Scalar>(loss, penalty.loss(at)),
      gradient: tf.add<tf.Tensor1D>(gradient, penalty.gradient(at)),
    }));
    tf.dispose([loss, gradient]);
    return whole;
  };
  const length = (v: tf.Tensor1D): tf.Scalar => tf.sqrt(tf.sum(tf.square(v)));

  const gradient = (at: tf.Tensor1D, step: number) => withPenalty(gradients.gradient(at, step), at);
  // Few rules ask for a batch as tensors beside its gradient.
  let batches: StepBatches | undefined;
  const batch = (step: number) => {
    batches ??= createStepBatches(data.train, order, { ...spec, seed });
    return batches.get(step);
  };
  const given = createNetworkGiven({
    network,
    seed,
    loss,
    batch,
    gradient,
  });

  return {
    network,
    dimension: size,
    layers: spans,
    lossAtEnd: false,
    recordsJudged: false,
    // One batch that holds every example, and nothing dropped out.
    fixed: order.size === spec.trainSize && spec.dropout === 0,
    queued: tf.getBackend() === 'webgpu' || tf.getBackend() === 'webgl',
    vectors: tensorVectors(size),
    stepsPerEpoch: order.perEpoch,
    batchSize: order.size,
    ready: (step) => data.train.ready(...order.needs(step)),
    initial: () => tf.tensor1d(theta0),
    gradient,
    given: given.given,
    ...(gradients.lend && { lend: gradients.lend }),
    gradients: (points, step) => {
      const found = gradients.gradients?.(points, step);
      return points.map((at, k) => withPenalty(found?.[k] ?? gradients.gradient(at, step), at));
    },
    loss: (at, step) => {
      const loss = gradients.loss(at, step);
      if (penalty === undefined) return loss;
      const whole = tf.tidy(() => tf.add<tf.Scalar>(loss, penalty.loss(at)));
      loss.dispose();
      return whole;
    },
    position: (at) => projection.apply(at),
    norm: (v) => tf.tidy(() => length(v)),
    distance: (a, b) => tf.tidy(() => length(tf.sub(a, b))),
    clone: (v) => tf.clone(v),
    release: (v) => v.dispose(),
    read: readScalars,
    createUpdater: (program) => createUpdater(program, spans),
    ...(heldOut && { heldOut }),
    saving: {
      copy: readCopies,
      revive: (numbers) => tf.tensor1d(Float32Array.from(numbers)),
    },
    dispose: () => {
      gradients.dispose();
      given.dispose();
      batches?.dispose();
      projection.dispose();
      penalty?.dispose();
    },
  };
};
