import type * as tf from '@tensorflow/tfjs-core';
import type { LossAndSlope, NetworkGradients } from './gradients';
import { chosenKernels } from './kernel-choice';

/** Gradients by a recording of our kernels. The caller owns what comes out; nothing where there is no recording. */
export interface RecordedGradients {
  compute(at: tf.Tensor1D, step: number): LossAndSlope | undefined;
  /** The same at several points, where one recording has them together. */
  together?(points: readonly tf.Tensor1D[], step: number): readonly LossAndSlope[] | undefined;
  dispose(): void;
}

/** By `recorded`, if any, while our kernels are chosen (see `KernelChoice`), otherwise by `plain`; owner of both. */
export const createChosenGradients = (
  recorded: RecordedGradients | undefined,
  plain: NetworkGradients,
): NetworkGradients => {
  if (recorded === undefined) return plain;
  const { together } = recorded;
  const ours = () => chosenKernels() === 'register';
  return {
    gradient: (at, step) =>
      (ours() ? recorded.compute(at, step) : undefined) ?? plain.gradient(at, step),
    ...(together && {
      gradients: (points, step) =>
        (ours() ? together(points, step) : undefined) ??
        points.map((point) => plain.gradient(point, step)),
    }),
    loss: plain.loss,
    dispose: () => {
      recorded.dispose();
      plain.dispose();
    },
  };
};
