import type { BatchOrder } from './data/batches';
import { loadedBatch } from './data/loaded-batch';
import type { Split } from './data/split';
import type { HeapExamples } from './heap-examples';

/** Where in WebAssembly's memory a batch is put together, in bytes. */
export interface BatchPlaces {
  readonly raw: number;
  readonly answers: number;
}

/** The batch of a step in WebAssembly's memory, put there once for all runs of that step. */
export interface HeapBatches {
  get(step: number): void;
}

/** @param finish makes of the examples that were put there what a step reads */
export const createHeapBatches = (
  train: Split,
  order: BatchOrder,
  heap: HeapExamples,
  { raw, answers }: BatchPlaces,
  finish: (step: number) => void,
): HeapBatches => {
  let current: number | undefined;
  return {
    get: (step) => {
      if (current === step) return;
      const numbers = loadedBatch(train, order, step);
      heap.writeExamples(train, numbers, raw);
      heap.writeAnswers(train, numbers, answers);
      finish(step);
      current = step;
    },
  };
};
