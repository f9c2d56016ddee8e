import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { lossKind } from '../../../experiment/network/loss';
import type { NetworkShape } from '../../../experiment/network/shape';
import type { NetworkSpec } from '../../../experiment/types';
import { bufferOf, sharedEncoder, submitShared } from '../../kernels/encode-webgpu';
import { replay } from '../../kernels/stacked/program';
import type { BatchOrder } from '../data/batches';
import type { Split } from '../data/split';
import type { LossAndSlope } from '../gradients';
import { createBatchUpload } from './batch-upload';
import { createGradientPlan, type GradientPlan } from './plan';

const FLOAT = 4;

/** Losses and gradients of one batch at several points, by a recorded step on WebGPU. */
export interface StackedGradients {
  /** Nothing where a network can't be recorded. The caller owns what comes out. */
  compute(at: tf.Tensor1D, step: number): LossAndSlope | undefined;
  together(points: readonly tf.Tensor1D[], step: number): readonly LossAndSlope[] | undefined;
  dispose(): void;
}

/** The largest plan for up to so many members. */
const largestPlan = (members: number, create: (members: number) => GradientPlan | undefined) => {
  for (let count = members; count >= 1; count = Math.floor(count / 2)) {
    const plan = create(count);
    if (plan !== undefined) return plan;
  }
  return undefined;
};

/** @returns nothing on other backends, and with dropout */
export const createStackedGradients = (
  network: NetworkShape,
  train: Split,
  order: BatchOrder,
  { loss, preprocess, dropout }: Pick<NetworkSpec, 'loss' | 'preprocess' | 'dropout'>,
): StackedGradients | undefined => {
  if (tf.getBackend() !== 'webgpu' || dropout > 0) return undefined;
  const backend = tf.backend() as WebGPUBackend;
  const { device } = backend;
  const { size } = network;
  const kind = lossKind(loss, train.dataset.target);
  const upload = createBatchUpload(train, order, preprocess);
  /** Made for as many points as there ever were at once. */
  let made: { readonly wanted: number; readonly plan: GradientPlan | undefined } | undefined;
  let uploaded: number | undefined;

  const planFor = (wanted: number): GradientPlan | undefined => {
    if (made !== undefined && wanted <= made.wanted) return made.plan;
    submitShared(backend);
    made?.plan?.dispose();
    uploaded = undefined;
    const plan = largestPlan(wanted, (members) =>
      createGradientPlan(device, network, kind, order.size, members),
    );
    made = { wanted, plan };
    return plan;
  };

  const send = ({ x, y }: GradientPlan, step: number) => {
    if (uploaded === step) return;
    // What is encoded still reads the batch before.
    submitShared(backend);
    const batch = upload.get(step);
    device.queue.writeBuffer(x.buffer, 0, batch.x);
    device.queue.writeBuffer(y.buffer, 0, batch.y);
    uploaded = step;
  };

  const newTensor = <T extends tf.Tensor>(shape: number[]) =>
    tf.engine().makeTensorFromTensorInfo(backend.makeTensorInfo(shape, 'float32')) as T;

  const run = (plan: GradientPlan, points: readonly tf.Tensor1D[]) => {
    const encoder = sharedEncoder(backend);
    points.forEach((point, member) => {
      const at = member * plan.theta.perMember * FLOAT;
      encoder.copyBufferToBuffer(bufferOf(backend, point), 0, plan.theta.buffer, at, size * FLOAT);
    });
    const pass = encoder.beginComputePass();
    replay(pass, plan.dispatches, points.length);
    pass.end();
    return points.map((_, member) => {
      const gradient = newTensor<tf.Tensor1D>([size]);
      const loss = newTensor<tf.Scalar>([]);
      const from = member * plan.gradient.perMember * FLOAT;
      const into = bufferOf(backend, gradient);
      encoder.copyBufferToBuffer(plan.gradient.buffer, from, into, 0, size * FLOAT);
      const lossAt = member * plan.loss.perMember * FLOAT;
      encoder.copyBufferToBuffer(plan.loss.buffer, lossAt, bufferOf(backend, loss), 0, FLOAT);
      return { loss, gradient };
    });
  };

  const together: StackedGradients['together'] = (points, step) => {
    const plan = planFor(points.length);
    if (plan === undefined) return undefined;
    send(plan, step);
    const results: LossAndSlope[] = [];
    for (let first = 0; first < points.length; first += plan.members) {
      results.push(...run(plan, points.slice(first, first + plan.members)));
    }
    return results;
  };

  return {
    compute: (at, step) => together([at], step)?.[0],
    together,
    dispose: () => {
      submitShared(backend);
      made?.plan?.dispose();
      made = undefined;
    },
  };
};
