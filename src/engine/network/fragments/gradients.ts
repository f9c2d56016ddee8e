import * as tf from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../../experiment/network/shape';
import type { NetworkSpec } from '../../../experiment/types';
import { compileFragments, draw } from '../../kernels/webgl/draw';
import {
  contextOf,
  newPlain,
  newScalar,
  plainTexture,
  webglBackend,
} from '../../kernels/webgl/plain';
import type { BatchOrder } from '../data/batches';
import type { Split } from '../data/split';
import type { LossAndSlope } from '../gradients';
import { createGradientPlan } from './plan';

/** Loss and gradient of one batch by fragment programs on WebGL. */
export interface FragmentGradients {
  /** The caller owns what comes out. */
  compute(at: tf.Tensor1D, step: number): LossAndSlope;
  dispose(): void;
}

/** One fragment adds up the losses of a batch: larger batches are left to tfjs. */
const MOST_IMAGES = 4096;

/** @returns nothing on other backends, with dropout, and for networks and batches that this has no code for */
export const createFragmentGradients = (
  network: NetworkShape,
  train: Split,
  order: BatchOrder,
  { loss, preprocess, dropout }: Pick<NetworkSpec, 'loss' | 'preprocess' | 'dropout'>,
): FragmentGradients | undefined => {
  const backend = webglBackend();
  if (backend === undefined || dropout > 0 || order.size > MOST_IMAGES) return undefined;
  if (train.dataset.target.kind === 'values') return undefined;
  const gl = contextOf(backend);
  const plan = createGradientPlan(gl, network, loss, train, order, preprocess);
  if (plan === undefined) return undefined;
  const later = [plan.weights, ...plan.draws, plan.loss, plan.gradient];
  compileFragments(
    gl,
    later.map(({ source }) => source),
  );
  return {
    compute: (at, step) =>
      tf.tidy(() => {
        plan.batch.upload(step);
        const theta = plainTexture(backend, at).texture;
        draw(gl, { ...plan.weights, textures: { theta } });
        for (const one of plan.draws) draw(gl, one);
        const mean = newScalar(backend);
        draw(gl, { ...plan.loss, targets: [mean.to.texture], width: 1, height: 1 });
        const slope = newPlain(backend, network.size);
        const { texture, width, height } = slope.to;
        const floats = { columns: width };
        draw(gl, { ...plan.gradient, floats, targets: [texture], width, height });
        return { loss: mean.tensor, gradient: slope.tensor };
      }),
    dispose: plan.dispose,
  };
};
