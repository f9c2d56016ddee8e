import { permutation } from '../../random/permutation';

/** Numbers of the points of the batch of update number `step` + 1, in the order in which they are added up. */
export type BatchNumbers = (step: number) => Uint32Array;

/**
 * Batches without replacement: every epoch goes through all points once, in an order of its own that follows from the seed;
 * its last batch is what is left. They belong to the step, so that all runs see the same.
 */
export const createBatchNumbers = (
  count: number,
  batchSize: number,
  seed: number,
): BatchNumbers => {
  const perEpoch = Math.ceil(count / batchSize);
  let epoch = -1;
  let order: Uint32Array = new Uint32Array(0);
  return (step) => {
    const current = Math.floor(step / perEpoch);
    if (current !== epoch) {
      order = permutation(count, seed, `batches/${current}`);
      epoch = current;
    }
    const from = (step % perEpoch) * batchSize;
    return order.subarray(from, Math.min(count, from + batchSize));
  };
};
