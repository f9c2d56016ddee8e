import * as tf from '@tensorflow/tfjs';
import { POINT_BATCH, POINT_UNITS, pointBatches } from '../points';
import type { OpenTrainer } from '../trainer';
import { LEARNING_RATE } from '../workload';
import { startTfjs } from './tfjs';

/** tfjs as it is published: `optimizer.minimize` on layers, the loss of the last step read. */
export const openPointsTfjs: OpenTrainer = async (backend) => {
  await startTfjs(backend);
  const model = tf.sequential();
  POINT_UNITS.forEach((units, k) => {
    model.add(
      tf.layers.dense({ units, activation: 'tanh', ...(k === 0 ? { inputShape: [2] } : {}) }),
    );
  });
  model.add(tf.layers.dense({ units: 1 }));
  const optimizer = tf.train.adam(LEARNING_RATE);
  const batches = pointBatches().map(({ x, y }) => ({
    x: tf.tensor2d(x, [POINT_BATCH, 2]),
    y: tf.tensor2d(y, [POINT_BATCH, 1]),
  }));
  let step = 0;
  return {
    train: (steps) => {
      let last: tf.Scalar | null = null;
      for (let k = 0; k < steps; k += 1) {
        const batch = batches[step % batches.length];
        step += 1;
        if (batch === undefined) throw new Error('there are no batches');
        last?.dispose();
        last = optimizer.minimize(
          () => tf.losses.meanSquaredError(batch.y, model.apply(batch.x) as tf.Tensor) as tf.Scalar,
          true,
        );
      }
      const read = async () => {
        await last?.data();
        last?.dispose();
      };
      return { done: read() };
    },
  };
};
