import { describe, expect, it } from 'vitest';
import { createBatchOrder } from './batches';

const options = { seed: 5, order: 'shuffled', trainSize: 1000, batchSize: 128 } as const;
const batch = (order: ReturnType<typeof createBatchOrder>, step: number) =>
  Array.from(order.batch(step));

describe('order of batches', () => {
  it('is a permutation in each epoch, another one each time', () => {
    const order = createBatchOrder({ ...options, batchSize: 125 });
    expect(order.perEpoch).toBe(8);
    const epoch = (k: number) =>
      Array.from({ length: 8 }, (_, i) => batch(order, 8 * k + i)).flat();
    const all = Array.from({ length: 1000 }, (_, i) => i);
    expect(epoch(0).toSorted((a, b) => a - b)).toEqual(all);
    expect(epoch(1).toSorted((a, b) => a - b)).toEqual(all);
    expect(epoch(0)).not.toEqual(epoch(1));
    expect(epoch(0)).not.toEqual(all);
  });

  it('does not depend on what was asked before', () => {
    const forwards = createBatchOrder(options);
    const wanted = [0, 6, 7, 20].map((step) => batch(forwards, step));
    const backwards = createBatchOrder(options);
    expect([20, 7, 6, 0].map((step) => batch(backwards, step)).reverse()).toEqual(wanted);
  });

  it('drops what does not fill a batch', () => {
    const order = createBatchOrder({ ...options, order: 'sequential' });
    expect(order.perEpoch).toBe(7);
    expect(batch(order, 6).at(-1)).toBe(895);
    expect(batch(order, 7)).toEqual(batch(order, 0));
    expect(order.needs(6)).toEqual([768, 128]);
    expect(createBatchOrder(options).needs(6)).toEqual([0, 1000]);
  });

  it('takes the whole of a set smaller than a batch', () => {
    const order = createBatchOrder({ ...options, trainSize: 50, order: 'sequential' });
    expect([order.size, order.perEpoch]).toEqual([50, 1]);
    expect(batch(order, 3)).toEqual(Array.from({ length: 50 }, (_, i) => i));
  });
});
