import type * as tf from '@tensorflow/tfjs-core';
import type { NetworkSpec } from '../../experiment/types';
import type { BatchOrder } from './data/batches';
import type { Split } from './data/dataset';
import type { NetworkGradients } from './gradients';
import { chosenKernels } from './kernel-choice';
import type { NetworkLayout } from './layout';
import { createStackedGradients } from './stacked/gradients';

/**
 * On WebGPU with our kernels, the gradients of all runs by one recording that is replayed at every step; otherwise
 * `plain`, whose owner this becomes.
 */
export const createRecordedGradients = (
  network: NetworkLayout,
  train: Split,
  order: BatchOrder,
  spec: Pick<NetworkSpec, 'loss' | 'preprocess' | 'dropout'>,
  plain: NetworkGradients,
): NetworkGradients => {
  const stacked = createStackedGradients(network, train, order, spec);
  if (stacked === undefined) return plain;
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
