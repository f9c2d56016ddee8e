import * as tf from '@tensorflow/tfjs-core';
import type { BatchOrder } from './data/batches';
import type { Split } from './data/dataset';
import { loadedBatch } from './data/loaded-batch';
import { inputPixels, type Preprocess } from './data/pixels';
import { writeDropout } from './dropout';
import type { DropoutMask } from './forward';

/** Classes of MNIST. */
export const CLASSES = 10;

export interface Batch {
  /** [n, 784] */
  readonly x: tf.Tensor2D;
  /** One-hot, [n, 10] */
  readonly y: tf.Tensor2D;
}

const oneHot = (labels: Uint8Array, numbers: ArrayLike<number>) => {
  const out = new Float32Array(numbers.length * CLASSES);
  for (let k = 0; k < numbers.length; k += 1) {
    out[k * CLASSES + (labels[numbers[k] ?? 0] ?? 0)] = 1;
  }
  return out;
};

/** Pictures and labels of some images on the device; the caller disposes of both. */
export const makeBatch = (
  { images, labels }: Split,
  numbers: ArrayLike<number>,
  preprocess: Preprocess,
): Batch => ({
  x: tf.tensor2d(inputPixels(images, numbers, preprocess), [
    numbers.length,
    images.length / labels.length,
  ]),
  y: tf.tensor2d(oneHot(labels, numbers), [numbers.length, CLASSES]),
});

/** The batch of a step and its dropout masks, made once and shared by all runs of that step. */
export interface StepBatches {
  get(step: number): Batch & { readonly mask?: DropoutMask };
  dispose(): void;
}

export const createStepBatches = (
  train: Split,
  order: BatchOrder,
  options: { readonly seed: number; readonly preprocess: Preprocess; readonly dropout: number },
): StepBatches => {
  const { seed, preprocess, dropout } = options;
  let current: { step: number; batch: Batch } | undefined;
  const masks = new Map<number, tf.Tensor2D>();

  const forget = () => {
    current?.batch.x.dispose();
    current?.batch.y.dispose();
    for (const mask of masks.values()) mask.dispose();
    masks.clear();
    current = undefined;
  };
  const mask =
    (step: number): DropoutMask =>
    (layer, rows, columns) => {
      let known = masks.get(layer);
      if (known === undefined) {
        const values = new Float32Array(rows * columns);
        writeDropout(dropout, seed, step, layer, values);
        known = tf.keep(tf.tensor2d(values, [rows, columns]));
        masks.set(layer, known);
      }
      return known;
    };

  return {
    get: (step) => {
      if (current?.step !== step) {
        const numbers = loadedBatch(train, order, step);
        forget();
        const batch = makeBatch(train, numbers, preprocess);
        // A caller's tidy must not take away what the next run of this step needs.
        current = { step, batch: { x: tf.keep(batch.x), y: tf.keep(batch.y) } };
      }
      return dropout > 0 ? { ...current.batch, mask: mask(step) } : current.batch;
    },
    dispose: forget,
  };
};
