import type { Source } from '../../kernels/webgl/stripes';
import type { BatchOrder } from '../data/batches';
import type { Split } from '../data/dataset';
import { loadedBatch } from '../data/loaded-batch';
import { PIXELS } from '../data/manifest';
import { type Preprocess, pixelTable } from '../data/pixels';

/** Texels of four bytes that a row of `pictures` has: an image, and one for its label. */
export const PICTURE_TEXELS = PIXELS / 4 + 1;
/** The texel of the label. */
export const LABEL_TEXEL = PIXELS / 4;

/** What a network is given of a byte: the tables are straight lines. */
export const byteSource = (preprocess: Preprocess): Source => {
  const table = pixelTable(preprocess);
  const shift = table[0] ?? 0;
  return { kind: 'bytes', scale: (table[255] ?? 0) - shift, shift };
};

/**
 * The batch of a step as bytes, a row an image, in an array that the next call overwrites.
 * @param height rows of the array; those that no image has stay 0
 */
export const createBatchBytes = (train: Split, order: BatchOrder, height: number) => {
  const row = 4 * PICTURE_TEXELS;
  const bytes = new Uint8Array(row * height);
  return (step: number): Uint8Array => {
    loadedBatch(train, order, step).forEach((image, k) => {
      const from = image * PIXELS;
      bytes.set(train.images.subarray(from, from + PIXELS), k * row);
      bytes[k * row + 4 * LABEL_TEXEL] = train.labels[image] ?? 0;
    });
    return bytes;
  };
};
