import * as tf from '@tensorflow/tfjs';
import { wasmFiles } from '../../../e2e/harness/backend';
import type { ActivationId } from '../../../src/catalog/activations';
import { exampleSize } from '../../../src/catalog/dataset';
import { mnist } from '../../../src/catalog/datasets/mnist';
import type { LayerDefinition } from '../../../src/catalog/definition';
import { pictureBatches } from '../pictures';
import type { BackendName, OpenTrainer } from '../trainer';
import { LEARNING_RATE, layersOf, type Workload } from '../workload';

/** tfjs as it is published, without this project's kernels. */
export const startTfjs = async (backend: BackendName) => {
  tf.enableProdMode();
  if (backend === 'wasm') {
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    wasm.setWasmPaths({ ...wasmFiles });
  } else if (backend === 'webgpu') await import('@tensorflow/tfjs-backend-webgpu');
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs has no ${backend} here`);
  await tf.ready();
};

/** What tfjs calls the activations that are benched. */
const activationOf = (id: ActivationId): 'linear' | 'relu' | 'tanh' | 'sigmoid' => {
  if (id === 'linear' || id === 'relu' || id === 'tanh' || id === 'sigmoid') return id;
  throw new Error(`${id} is not benched`);
};

const layerOf = (layer: LayerDefinition) => {
  switch (layer.kind) {
    case 'dense':
      return tf.layers.dense({ units: layer.units, activation: activationOf(layer.activation) });
    case 'conv':
      return tf.layers.conv2d({
        filters: layer.channels,
        kernelSize: layer.kernel,
        padding: layer.padding,
        activation: activationOf(layer.activation),
      });
    case 'max-pool':
      return tf.layers.maxPooling2d({ poolSize: layer.size });
    default:
      return layer satisfies never;
  }
};

const buildModel = (workload: Workload) => {
  const model = tf.sequential();
  const { example } = mnist.describe();
  const inputShape = [exampleSize({ example })];
  model.add(tf.layers.reshape({ inputShape, targetShape: [...example] }));
  const layers = layersOf(workload);
  layers.forEach((layer, k) => {
    // Once, before the first dense layer.
    if (layer.kind === 'dense' && layers[k - 1]?.kind !== 'dense') model.add(tf.layers.flatten());
    model.add(layerOf(layer));
  });
  return model;
};

const crossEntropy = (labels: tf.Tensor, logits: tf.Tensor) =>
  tf.losses.softmaxCrossEntropy(labels, logits);

/** `optimizer.minimize`, a batch uploaded at every step, the losses read at the end. */
export const openTfjsMinimize: OpenTrainer = async (backend, workload) => {
  await startTfjs(backend);
  const { batchSize } = workload;
  const batches = await pictureBatches(batchSize);
  const model = buildModel(workload);
  const optimizer = tf.train.adam(LEARNING_RATE);
  let step = 0;
  const move = () => {
    const batch = batches[step % batches.length];
    if (batch === undefined) throw new Error('there are no batches');
    step += 1;
    return tf.tidy(() => {
      const x = tf.tensor2d(batch.x, [batchSize, 784]);
      const y = tf.tensor2d(batch.y, [batchSize, 10]);
      const loss = optimizer.minimize(
        () => crossEntropy(y, model.apply(x, { training: true }) as tf.Tensor) as tf.Scalar,
        true,
      );
      if (loss === null) throw new Error('minimize gave no loss');
      return loss;
    });
  };
  return {
    train: (steps) => {
      const losses = Array.from({ length: steps }, move);
      const read = async () => {
        await losses.at(-1)?.data();
        tf.dispose(losses);
      };
      return { done: read() };
    },
  };
};

/** `model.fit` over one epoch of so many batches. */
export const openTfjsFit: OpenTrainer = async (backend, workload) => {
  await startTfjs(backend);
  const { batchSize } = workload;
  const batches = await pictureBatches(batchSize);
  const model = buildModel(workload);
  model.compile({ optimizer: tf.train.adam(LEARNING_RATE), loss: crossEntropy });
  const joined = (name: 'x' | 'y', width: number, count: number) =>
    tf.tidy(() => {
      const parts = Array.from({ length: count }, (_, k) =>
        tf.tensor2d(batches[k % batches.length]?.[name] ?? [], [batchSize, width]),
      );
      return tf.concat(parts);
    });
  let data: { steps: number; x: tf.Tensor; y: tf.Tensor } | undefined;
  const trainEpoch = async (steps: number) => {
    if (data?.steps !== steps) {
      tf.dispose([data?.x, data?.y].filter((tensor) => tensor !== undefined));
      data = { steps, x: joined('x', 784, steps), y: joined('y', 10, steps) };
    }
    const options = {
      batchSize,
      epochs: 1,
      shuffle: false,
      verbose: 0,
      yieldEvery: 'never',
    } as const;
    await model.fit(data.x, data.y, options);
  };
  return { train: (steps) => ({ done: trainEpoch(steps) }) };
};
