import { loadMnist } from '../../e2e/harness/mnist';

export interface Pictures {
  /** [n, 784], pixels / 255. */
  readonly x: Float32Array<ArrayBuffer>;
  /** One-hot, [n, 10]. */
  readonly y: Float32Array<ArrayBuffer>;
}

/** Batches that the peers go round in; Downhill makes its own from the same images. */
const BATCHES = 8;

/** The first batches of the training set, in file order. */
export const pictureBatches = async (batchSize: number): Promise<readonly Pictures[]> => {
  const { train } = await loadMnist();
  return Array.from({ length: BATCHES }, (_, number) => {
    const first = (number * batchSize) % (train.count - batchSize);
    const x = Float32Array.from(
      train.images.subarray(first * 784, (first + batchSize) * 784),
      (pixel) => pixel / 255,
    );
    const y = new Float32Array(batchSize * 10);
    train.labels.subarray(first, first + batchSize).forEach((label, k) => {
      y[k * 10 + label] = 1;
    });
    return { x, y };
  });
};
