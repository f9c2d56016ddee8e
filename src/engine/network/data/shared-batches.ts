import type { BatchOrder } from './batches';

/** A large batch in parts that fit into memory: so many of one size, and what is left over. */
export interface SharedBatches {
  readonly whole: BatchOrder;
  /** How many of these a step has. */
  readonly count: number;
  readonly rest: BatchOrder | undefined;
  /** The number of a step's part, of those in `whole` from 0 on; that of `rest` is `count`. No two steps share one. */
  number(step: number, part: number): number;
}

/** @returns nothing where a batch has no more than `most` examples */
export const shareBatches = (order: BatchOrder, most: number): SharedBatches | undefined => {
  if (order.size <= most) return undefined;
  const size = Math.ceil(order.size / Math.ceil(order.size / most));
  const count = Math.floor(order.size / size);
  const left = order.size - count * size;
  const partOf = (length: number): BatchOrder => ({
    size: length,
    perEpoch: order.perEpoch * (count + 1),
    batch: (number) => {
      const from = (number % (count + 1)) * size;
      return order.batch(Math.floor(number / (count + 1))).subarray(from, from + length);
    },
    needs: (number) => order.needs(Math.floor(number / (count + 1))),
  });
  return {
    whole: partOf(size),
    count,
    rest: left > 0 ? partOf(left) : undefined,
    number: (step, part) => step * (count + 1) + part,
  };
};
