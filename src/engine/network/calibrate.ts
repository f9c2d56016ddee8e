import * as tf from '@tensorflow/tfjs-core';
import { datasets } from '../../catalog/datasets';
import type { LayerDefinition } from '../../catalog/definition';
import { describeDataset } from '../../experiment/network/dataset';
import { networkOf } from '../../experiment/network/model';
import { compileAhead } from '../kernels/compile-ahead';
import { createStepBatches } from './batch';
import { createBatchOrder } from './data/batches';
import { madeUpExamples } from './data/made-up';
import { createFragmentGradients } from './fragments/gradients';
import { createChosenGradients } from './gradients-chosen';
import { createCompiledGradients } from './gradients-compiled';
import { createTensorGradients } from './gradients-tensor';
import { initialParameters } from './initial';

const BATCH = 64;
const WARM_UP = 2;
const STEPS = 5;

/** Small enough to be quick anywhere, large enough that products weigh more than calls. */
const layers: readonly LayerDefinition[] = [{ kind: 'dense', units: 64, activation: 'relu' }];

/** Milliseconds of one training step of a small perceptron on the current backend, with the kernels in use. */
export const calibrate = async (now: () => number): Promise<number> => {
  const dataset = describeDataset(datasets[0].id);
  const network = networkOf({ layers }, dataset);
  const examples = madeUpExamples(dataset, BATCH);
  const sizes = { seed: 1, order: 'sequential', trainSize: BATCH, batchSize: BATCH } as const;
  const order = createBatchOrder(sizes);
  const spec = {
    seed: 1,
    loss: 'cross-entropy',
    preprocess: 'unit',
    dropout: 0,
    l1: 0,
    l2: 0,
  } as const;
  const gradients =
    createCompiledGradients(network, examples, order, spec) ??
    createChosenGradients(
      createFragmentGradients(network, examples, order, spec),
      createTensorGradients(network, createStepBatches(examples, order, spec), spec.loss),
    );
  const start = () => tf.tensor1d(initialParameters(network.spans, 'pattern', 1));
  const after = (theta: tf.Tensor1D) => {
    const { loss, gradient } = gradients.gradient(theta, 0);
    const next = tf.tidy(() => tf.sub<tf.Tensor1D>(theta, tf.mul(gradient, 0.01)));
    tf.dispose([theta, loss, gradient]);
    return next;
  };
  await compileAhead(() => after(start()).dispose());
  let theta = start();
  const step = () => {
    theta = after(theta);
  };
  try {
    for (let k = 0; k < WARM_UP; k += 1) step();
    await theta.data();
    const began = now();
    for (let k = 0; k < STEPS; k += 1) step();
    await theta.data();
    return (now() - began) / STEPS;
  } finally {
    theta.dispose();
    gradients.dispose();
  }
};
