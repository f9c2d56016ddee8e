import { loadMnist } from '../../e2e/harness/mnist';
import { answerSize } from '../../src/catalog/dataset';
import { writeAnswers } from '../../src/engine/network/data/answers';
import { inputNumbers } from '../../src/engine/network/data/inputs';

export interface Pictures {
  /** [n, pixels], bytes / 255. */
  readonly x: Float32Array<ArrayBuffer>;
  /** One-hot, [n, classes]. */
  readonly y: Float32Array<ArrayBuffer>;
}

/** Batches that the peers go round in; Downhill makes its own from the same images. */
const BATCHES = 8;

/** The first batches of the training set, in file order. */
export const pictureBatches = async (batchSize: number): Promise<readonly Pictures[]> => {
  const { dataset, train } = await loadMnist();
  return Array.from({ length: BATCHES }, (_, number) => {
    const first = (number * batchSize) % (train.count - batchSize);
    const numbers = Array.from({ length: batchSize }, (_, k) => first + k);
    const y = new Float32Array(batchSize * answerSize(dataset));
    writeAnswers(train, numbers, y);
    return { x: inputNumbers(train, numbers, 'unit'), y };
  });
};
