import { describe, expect, it } from 'vitest';
import { limitLine } from './limit-line';

const rates = (...lrs: readonly number[]) => ({
  column: (name: 'step' | 'lr') =>
    Float64Array.from(lrs, (lr, k) => (name === 'step' ? 10 * k : lr)),
});

describe('limitLine', () => {
  it('is 2 by the rate of gradient descent, where the rate changes and at both ends', () => {
    expect(limitLine({ kind: 'plain', bound: 2 }, rates(0.1, 0.1, 0.1, 0.05, 0.05))).toEqual([
      [0, 20],
      [20, 20],
      [30, 40],
      [40, 40],
    ]);
  });

  it('leaves out what has no rate any more, and rules with another limit', () => {
    expect(limitLine({ kind: 'plain', bound: 2 }, rates(0.5, Number.NaN))).toEqual([[0, 4]]);
    expect(limitLine({ kind: 'preconditioned', bound: 38 }, rates(0.5))).toEqual([]);
    expect(limitLine({ kind: 'unknown' }, rates(0.5))).toEqual([]);
  });
});
