import * as tf from '@tensorflow/tfjs-core';
import { succeed } from '../../formula/result';
import { CLASSES, createStepBatches } from './batch';
import { createBatchOrder } from './data/batches';
import type { Split } from './data/dataset';
import { PIXELS } from './data/manifest';
import { createCompiledGradients } from './gradients-compiled';
import { createTensorGradients } from './gradients-tensor';
import { initialParameters } from './initial';
import { layoutNetwork } from './layout';

const BATCH = 64;
const WARM_UP = 2;
const STEPS = 5;

/** Small enough to be quick anywhere, large enough that products weigh more than calls. */
const network = layoutNetwork({
  id: 'calibration',
  name: 'Calibration',
  layers: [
    { kind: 'dense', units: 64, activation: 'relu' },
    { kind: 'dense', units: CLASSES, activation: 'linear' },
  ],
  about: '',
});

/** Made-up pictures: what counts is how many there are. */
const pictures: Split = {
  images: Uint8Array.from({ length: BATCH * PIXELS }, (_, k) => (k * 37) % 256),
  labels: Uint8Array.from({ length: BATCH }, (_, k) => k % CLASSES),
  count: BATCH,
  has: () => true,
  ready: () => Promise.resolve(succeed(undefined)),
};

/** Milliseconds of one training step of a small perceptron on the current backend, with the kernels in use. */
export const calibrate = async (now: () => number): Promise<number> => {
  const sizes = { seed: 1, order: 'sequential', trainSize: BATCH, batchSize: BATCH } as const;
  const order = createBatchOrder(sizes);
  const spec = { seed: 1, loss: 'cross-entropy', preprocess: 'unit', dropout: 0 } as const;
  const gradients =
    createCompiledGradients(network, pictures, order, spec) ??
    createTensorGradients(network, createStepBatches(pictures, order, spec), spec.loss);
  let theta = tf.tensor1d(initialParameters(network.spans, 'pattern', 1));
  const step = () => {
    const { loss, gradient } = gradients.gradient(theta, 0);
    const next = tf.tidy(() => tf.sub<tf.Tensor1D>(theta, tf.mul(gradient, 0.01)));
    tf.dispose([theta, loss, gradient]);
    theta = next;
  };
  try {
    for (let k = 0; k < WARM_UP; k += 1) step();
    await theta.data();
    const start = now();
    for (let k = 0; k < STEPS; k += 1) step();
    await theta.data();
    return (now() - start) / STEPS;
  } finally {
    theta.dispose();
    gradients.dispose();
  }
};
