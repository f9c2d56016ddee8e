import { CLASSES } from '../batch';
import type { BatchOrder } from '../data/batches';
import type { Split } from '../data/dataset';
import { loadedBatch } from '../data/loaded-batch';
import { PIXELS } from '../data/manifest';
import { type Preprocess, writePixels } from '../data/pixels';

/** The batch of a step put together in arrays that are used again and again. */
export interface BatchUpload {
  /** [n, 784] and one-hot [n, 10]; overwritten by the next call. */
  get(step: number): {
    readonly x: Float32Array<ArrayBuffer>;
    readonly y: Float32Array<ArrayBuffer>;
  };
}

export const createBatchUpload = (
  train: Split,
  order: BatchOrder,
  preprocess: Preprocess,
): BatchUpload => {
  const x = new Float32Array(order.size * PIXELS);
  const y = new Float32Array(order.size * CLASSES);
  return {
    get: (step) => {
      const numbers = loadedBatch(train, order, step);
      writePixels(train.images, numbers, preprocess, x);
      y.fill(0);
      for (let k = 0; k < numbers.length; k += 1) {
        y[k * CLASSES + (train.labels[numbers[k] ?? 0] ?? 0)] = 1;
      }
      return { x, y };
    },
  };
};
