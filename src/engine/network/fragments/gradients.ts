import * as tf from '@tensorflow/tfjs-core';
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
import type { Split } from '../data/dataset';
import type { LossAndSlope } from '../gradients';
import type { NetworkLayout } from '../layout';
import { createBatchBytes, PICTURE_TEXELS } from './batch-bytes';
import { createGradientPlan, type GradientPlan } from './plan';

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
  network: NetworkLayout,
  train: Split,
  order: BatchOrder,
  { loss, preprocess, dropout }: Pick<NetworkSpec, 'loss' | 'preprocess' | 'dropout'>,
): FragmentGradients | undefined => {
  const backend = webglBackend();
  if (backend === undefined || dropout > 0 || order.size > MOST_IMAGES) return undefined;
  const gl = contextOf(backend);
  const plan = createGradientPlan(gl, network, loss, preprocess, order.size);
  if (plan === undefined) return undefined;
  const later = [plan.weights, ...plan.draws, plan.loss, plan.gradient];
  compileFragments(
    gl,
    later.map(({ source }) => source),
  );
  const bytesOf = createBatchBytes(train, order, plan.pictures.height);
  let uploaded: number | undefined;

  const upload = ({ pictures }: GradientPlan, step: number) => {
    if (uploaded === step) return;
    const bytes = bytesOf(step);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, pictures.texture);
    const { height } = pictures;
    gl.texSubImage2D(
      gl.TEXTURE_2D,
      0,
      0,
      0,
      PICTURE_TEXELS,
      height,
      gl.RGBA,
      gl.UNSIGNED_BYTE,
      bytes,
    );
    uploaded = step;
  };

  return {
    compute: (at, step) =>
      tf.tidy(() => {
        upload(plan, step);
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
