import { batchExamples, batchesPerEpoch } from '../../../experiment/network/batches';
import { permutation } from '../../../random/permutation';

export interface BatchOrder {
  /** Examples a batch has; the batch size, or all of a smaller training set. */
  readonly size: number;
  readonly perEpoch: number;
  /** Numbers of the examples of batch number `step` (0-based). The array is reused by the next call. */
  batch(step: number): Uint32Array;
  /** Examples that must be there before batch `step` can be made: `[from, count]`. */
  needs(step: number): readonly [number, number];
}

export interface BatchOptions {
  readonly seed: number;
  readonly order: 'shuffled' | 'sequential';
  readonly trainSize: number;
  readonly batchSize: number;
}

/**
 * Which examples are in which batch: a function of the experiment alone, so that all runs see the same batches, now
 * and when the link is opened again. An epoch has floor(trainSize / batchSize) full batches; the examples left over
 * are dropped (with `shuffled`, others the next time).
 */
export const createBatchOrder = ({
  seed,
  order,
  trainSize,
  batchSize,
}: BatchOptions): BatchOrder => {
  const size = batchExamples({ batchSize, trainSize });
  const perEpoch = batchesPerEpoch({ batchSize, trainSize });
  const out = new Uint32Array(size);
  let epoch = -1;
  let shuffled: Uint32Array = new Uint32Array(0);
  return {
    size,
    perEpoch,
    batch: (step) => {
      const from = (step % perEpoch) * size;
      if (order === 'sequential') {
        for (let i = 0; i < size; i += 1) out[i] = from + i;
        return out;
      }
      const current = Math.floor(step / perEpoch);
      if (current !== epoch) {
        shuffled = permutation(trainSize, seed, `batches/${current}`);
        epoch = current;
      }
      out.set(shuffled.subarray(from, from + size));
      return out;
    },
    // A permutation draws from everywhere: waiting for all 10 MB keeps it independent of the loading.
    needs: (step) => (order === 'sequential' ? [(step % perEpoch) * size, size] : [0, trainSize]),
  };
};
