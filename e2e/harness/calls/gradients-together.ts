import * as tf from '@tensorflow/tfjs-core';
import type { LayerDefinition } from '../../../src/catalog/definition';
import { createStepBatches } from '../../../src/engine/network/batch';
import { createBatchOrder } from '../../../src/engine/network/data/batches';
import { createCompiledGradients } from '../../../src/engine/network/gradients-compiled';
import { createTensorGradients } from '../../../src/engine/network/gradients-tensor';
import { initialParameters } from '../../../src/engine/network/initial';
import { setThreads } from '../../../src/engine/network/threads';
import { networkOf } from '../../../src/experiment/network/model';
import { useBackend } from '../backend';
import { defineCall } from '../call';
import { loadMnist } from '../mnist';

export interface TogetherReadings {
  /** Threads that helped. */
  readonly helpers: number;
  /** Numbers in which gradients computed together differ from those of one thread alone. */
  readonly different: number;
  /** Largest difference from tfjs's own kernels, as a share of the largest number. */
  readonly offStock: number;
  readonly lossOffStock: number;
  /** Tensors and data of the backend that are left over. */
  readonly leaked: readonly [number, number];
}

const largest = (values: ArrayLike<number>) =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Gradients on wasm at several points: by threads together, one by one, and by tfjs's kernels. */
export const gradientsTogether = defineCall({
  name: 'gradientsTogether',
  run: async (given: {
    /** Of the catalogue, or one's hidden layers. */
    readonly network: string | readonly LayerDefinition[];
    readonly dropout: number;
    readonly points: number;
    readonly batchSize: number;
    /** That can be of use. */
    readonly threads: number;
    readonly rounds: number;
  }): Promise<TogetherReadings> => {
    await useBackend('wasm');
    const data = await loadMnist();
    const { network: which } = given;
    const model = typeof which === 'string' ? which : { layers: which };
    const network = networkOf(model, data.dataset);
    const { batchSize, dropout } = given;
    const order = createBatchOrder({ seed: 1, order: 'shuffled', trainSize: 5000, batchSize });
    const spec = {
      loss: 'cross-entropy',
      preprocess: 'unit',
      dropout,
      l1: 0,
      l2: 0,
      seed: 1,
    } as const;
    const before = [tf.memory().numTensors, tf.engine().backend.numDataIds()] as const;
    const compiled = createCompiledGradients(network, data.train, order, spec);
    const oneThread = createCompiledGradients(network, data.train, order, spec);
    if (!compiled || !oneThread) throw new Error('nothing was compiled');
    const batches = createStepBatches(data.train, order, spec);
    const stock = createTensorGradients(network, batches, 'cross-entropy');
    const thetas = Array.from({ length: given.points }, (_, k) =>
      tf.tensor1d(initialParameters(network.spans, 'glorot-uniform', k + 1)),
    );
    // The first call sends for the threads; they come when they come.
    tf.dispose(compiled.gradients(thetas, 0).flatMap((found) => [found.loss, found.gradient]));
    const wanted = Math.min(navigator.hardwareConcurrency, given.threads, 8) - 1;
    for (let k = 0; k < 100 && compiled.helpers < wanted; k += 1) await pause(50);
    const { helpers } = compiled;
    setThreads(undefined);
    let different = 0;
    let offStock = 0;
    let lossOffStock = 0;
    for (let step = 0; step < given.rounds; step += 1) {
      const together = compiled.gradients(thetas, step);
      thetas.forEach((theta, k) => {
        const alone = oneThread.gradient(theta, step);
        const theirs = stock.gradient(theta, step);
        const found = together[k];
        if (found === undefined) throw new Error('a gradient is missing');
        const [a, b, c] = [found, alone, theirs].map(({ gradient }) => gradient.dataSync());
        const [x = 0, y = 0, z = 0] = [found, alone, theirs].map(({ loss }) => loss.dataSync()[0]);
        if (!a || !b || !c) throw new Error('a gradient is missing');
        for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) different += 1;
        if (x !== y) different += 1;
        const scale = largest(c);
        for (let i = 0; i < a.length; i += 1)
          offStock = Math.max(offStock, Math.abs((a[i] ?? 0) - (c[i] ?? 0)) / scale);
        lossOffStock = Math.max(lossOffStock, Math.abs(x / z - 1));
        for (const { loss, gradient } of [found, alone, theirs]) tf.dispose([loss, gradient]);
      });
    }
    tf.dispose(thetas);
    compiled.dispose();
    oneThread.dispose();
    stock.dispose();
    const after = [tf.memory().numTensors, tf.engine().backend.numDataIds()] as const;
    return {
      helpers,
      different,
      offStock,
      lossOffStock,
      leaked: [after[0] - before[0], after[1] - before[1]],
    };
  },
});
