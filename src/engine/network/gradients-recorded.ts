import type * as tf from '@tensorflow/tfjs-core';
import type { NetworkSpec } from '../../experiment/types';
import type { BatchOrder } from './data/batches';
import type { Split } from './data/dataset';
import type { NetworkGradients } from './gradients';
import { createFragmentsFirst } from './gradients-fragments';
import { chosenKernels } from './kernel-choice';
import type { NetworkLayout } from './layout';
import { createStackedGradients } from './stacked/gradients';

/**
 * With our kernels on WebGPU and WebGL, gradients by one recording that is replayed at every step, on WebGPU those of
 * all runs together; otherwise `plain`, whose owner this becomes.
 */
export const createRecordedGradients = (
  network: NetworkLayout,
  train: Split,
  order: BatchOrder,
  spec: Pick<NetworkSpec, 'loss' | 'preprocess' | 'dropout'>,
  plain: NetworkGradients,
): NetworkGradients => {
  const stacked = createStackedGradients(network, train, order, spec);
  if (stacked === undefined) return createFragmentsFirst(network, train, order, spec, plain);
  const recorded = (points: readonly tf.Tensor1D[], step: number) =>
    chosenKernels() === 'register' ? stacked.compute(points, step) : undefined;
  return {
    gradient: (at, step) => recorded([at], step)?.[0] ?? plain.gradient(at, step),
    gradients: (points, step) =>
      recorded(points, step) ?? points.map((point) => plain.gradient(point, step)),
    loss: plain.loss,
    dispose: () => {
      stacked.dispose();
      plain.dispose();
    },
  };
};
