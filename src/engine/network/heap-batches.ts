import type { BatchOrder } from './data/batches';
import type { Split } from './data/dataset';
import { loadedBatch } from './data/loaded-batch';
import { PIXELS } from './data/manifest';
import { type Preprocess, pixelTable } from './data/pixels';

/** Where in WebAssembly's memory a batch is put together, in bytes. */
export interface BatchPlaces {
  readonly bytes: number;
  readonly labels: number;
  /** 256 numbers. */
  readonly table: number;
}

/** The batch of a step in WebAssembly's memory, put there once for all runs of that step, without garbage. */
export interface HeapBatches {
  get(step: number): void;
}

/** @param finish makes of the bytes that were put there what a step reads */
export const createHeapBatches = (
  train: Split,
  order: BatchOrder,
  preprocess: Preprocess,
  memory: WebAssembly.Memory,
  places: BatchPlaces,
  finish: (step: number) => void,
): HeapBatches => {
  let current: number | undefined;
  let view = new Uint8Array(memory.buffer);
  new Float32Array(memory.buffer, places.table, 256).set(pixelTable(preprocess));
  return {
    get: (step) => {
      if (current === step) return;
      const numbers = loadedBatch(train, order, step);
      // Memory that has grown is another buffer.
      if (view.buffer !== memory.buffer) view = new Uint8Array(memory.buffer);
      for (let k = 0; k < numbers.length; k += 1) {
        const image = numbers[k] ?? 0;
        const start = image * PIXELS;
        view.set(train.images.subarray(start, start + PIXELS), places.bytes + k * PIXELS);
        view[places.labels + k] = train.labels[image] ?? 0;
      }
      finish(step);
      current = step;
    },
  };
};
