import { answerSize } from '../../../catalog/dataset';
import { writeAnswers } from '../data/answers';
import type { BatchOrder } from '../data/batches';
import { inputsOf, type Preprocess } from '../data/inputs';
import { loadedBatch } from '../data/loaded-batch';
import type { Split } from '../data/split';

/** The batch of a step put together in arrays that are used again and again. */
export interface BatchUpload {
  /** Inputs [n, …] and one-hot classes or values [n, answers]; overwritten by the next call. */
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
  const inputs = inputsOf(train.dataset, preprocess);
  const x = new Float32Array(order.size * inputs.size);
  const y = new Float32Array(order.size * answerSize(train.dataset));
  return {
    get: (step) => {
      const numbers = loadedBatch(train, order, step);
      inputs.write(train.examples, numbers, x);
      writeAnswers(train, numbers, y);
      return { x, y };
    },
  };
};
