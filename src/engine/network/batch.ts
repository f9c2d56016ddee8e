import * as tf from '@tensorflow/tfjs-core';
import { answerSize, exampleSize } from '../../catalog/dataset';
import { writeAnswers } from './data/answers';
import type { BatchOrder } from './data/batches';
import { inputNumbers, type Preprocess } from './data/inputs';
import { loadedBatch } from './data/loaded-batch';
import type { Split } from './data/split';
import { writeDropout } from './dropout';
import type { DropoutMask } from './forward';

export interface Batch {
  /** [n, numbers of an example] */
  readonly x: tf.Tensor2D;
  /** One-hot classes or values, [n, answers] */
  readonly y: tf.Tensor2D;
}

/** Inputs and answers of some examples on the device; the caller disposes of both. */
export const makeBatch = (
  split: Split,
  numbers: ArrayLike<number>,
  preprocess: Preprocess,
): Batch => {
  const { dataset } = split;
  const { length } = numbers;
  const answers = new Float32Array(length * answerSize(dataset));
  writeAnswers(split, numbers, answers);
  return {
    x: tf.tensor2d(inputNumbers(split, numbers, preprocess), [length, exampleSize(dataset)]),
    y: tf.tensor2d(answers, [length, answerSize(dataset)]),
  };
};

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
